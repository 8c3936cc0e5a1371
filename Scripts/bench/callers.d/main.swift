import Domain
import Foundation

// Plays random calls and prints what came of them; the code is that of Tests/DomainTests/Calls.
let count = UInt64(CommandLine.arguments.dropFirst().first ?? "") ?? 100_000
let town = try CallTown()
let start = Date()
let figures = try CallFigures.of(1...max(1, count), in: town)
let seconds = Date().timeIntervalSince(start)

print("calls                        \(figures.calls)")
print("turns                        \(figures.turns)")
let microseconds = Int(seconds / Double(max(1, figures.turns)) * 1_000_000)
print("microseconds a turn          \(microseconds), with looking ahead")
print("published                    \(figures.published)")
print("the same thing in a row      \(figures.mostInARow) times at most")
print("menus deep                   \(figures.depths.values.max() ?? 0) at most")
print("faults                       \(figures.faults.count)")
print("\nWhat was said last:")
for (ending, count) in figures.endings.sorted(by: { $0.value > $1.value }) { print("  \(count)\t\(ending)") }
print("\nPlaces, how often, how many menus deep:")
for (place, count) in figures.places.sorted(by: { $0.value > $1.value }) {
    print("  \(count)\t\(place)\t\(figures.depths[place].map(String.init) ?? "-")")
}
let unheard = VoicePhrase.allCases.map(\.rawValue).filter { !figures.phrases.contains($0) }
print("\nNever said by itself: \(unheard.joined(separator: ", "))")
for fault in figures.faults { print("FAULT \(fault)") }
exit(figures.faults.isEmpty ? 0 : 1)
