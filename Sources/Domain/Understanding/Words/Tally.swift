/// Counts marked words of any range at once, so that the time for a text does not grow with its square.
struct Tally: Sendable {
    /// How many marks stand before each word; one more for the end.
    private var sums = [0]

    init(_ marks: [Bool]) {
        sums.reserveCapacity(marks.count + 1)
        for mark in marks { sums.append(sums[sums.count - 1] + (mark ? 1 : 0)) }
    }

    /// How many words there are.
    var count: Int { sums.count - 1 }

    var total: Int { sums[sums.count - 1] }

    func count(in words: Range<Int>) -> Int { sums[words.upperBound] - sums[words.lowerBound] }
}

/// Picks ranges of words that do not share a word, in the order in which they are offered.
struct Occupancy {
    private var isTaken: [Bool]

    init(_ count: Int) { isTaken = Array(repeating: false, count: count) }

    /// How many marked words are taken.
    func takenCount(of tally: Tally) -> Int {
        isTaken.indices.reduce(0) { $0 + (isTaken[$1] ? tally.count(in: $1..<$1 + 1) : 0) }
    }

    /// Takes the words if all of them are free.
    mutating func take(_ words: Range<Int>) -> Bool {
        guard !words.contains(where: { isTaken[$0] }) else { return false }
        for index in words { isTaken[index] = true }
        return true
    }
}
