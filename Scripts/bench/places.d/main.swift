import Domain
import Foundation

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
    print("usage: places plain|gazetteer FOLDER FIGURES")
    exit(64)
}
let folder = URL(filePath: arguments[2])
/// Where `plain` leaves its figures for `gazetteer`.
let figures = URL(filePath: arguments[3])

/// The median of several runs, in milliseconds.
func milliseconds(runs: Int = 9, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let times = try (0..<runs).map { _ in try clock.measure(body) / .milliseconds(1) }
    return times.sorted()[runs / 2]
}

/// Memory of this process that is no file's, in MB.
func megabytes() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") } ?? ""
    return (Double(line.filter(\.isNumber)) ?? 0) / 1024
}

/// Prints a figure, with its limit and with what the plain way needs where these are known; false when the limit is broken.
func show(_ label: String, _ value: Double, _ unit: String, limit: Double? = nil, plain: Double? = nil) -> Bool {
    let isBroken = limit.map { value >= $0 } ?? false
    let digits = FloatingPointFormatStyle<Double>.number.precision(.significantDigits(3))
    var line = "  \(label.padding(toLength: 30, withPad: " ", startingAt: 0))\(value.formatted(digits)) \(unit)"
    if let limit { line += "   limit \(limit.formatted()) \(unit)\(isBroken ? ", BROKEN" : "")" }
    if let plain { line += "   \((value / plain).formatted(digits)) × plain" }
    print(line)
    return !isBroken
}

if arguments[1] == "plain" {
    try JSONEncoder().encode(benchPlain(folder)).write(to: figures)
} else {
    let plain = try JSONDecoder().decode(PlainFigures.self, from: Data(contentsOf: figures))
    exit(try benchGazetteer(folder, beside: plain) ? 0 : 1)
}
