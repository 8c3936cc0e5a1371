import Foundation

guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[2]), count > 0 else {
    print("usage: understanding ROOT RANDOM-TEXTS")
    exit(64)
}
exit(try Bench(URL(filePath: CommandLine.arguments[1])).isSound(count) ? 0 : 1)
