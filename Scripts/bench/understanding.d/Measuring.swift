import Foundation

/// Processor time of this thread, in milliseconds.
func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}

func milliseconds(_ body: () -> Void) -> Double {
    let start = processorTime()
    body()
    return processorTime() - start
}

/// Memory of this process that is no file's, in MB.
func megabytes() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") } ?? ""
    return (Double(line.filter(\.isNumber)) ?? 0) / 1024
}

/// Prints a figure with its limit; false when it is broken.
func show(_ label: String, _ value: Double, _ unit: String, limit: Double? = nil) -> Bool {
    let isBroken = limit.map { value >= $0 } ?? false
    let digits = FloatingPointFormatStyle<Double>.number.precision(.significantDigits(3)).locale(Locale(identifier: "en"))
    var line = "  \(label.padding(toLength: 34, withPad: " ", startingAt: 0))\(value.formatted(digits)) \(unit)"
    if let limit { line += "   limit \(limit.formatted(digits)) \(unit)\(isBroken ? ", BROKEN" : "")" }
    print(line)
    return !isBroken
}
