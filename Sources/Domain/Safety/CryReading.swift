/// Finds the frames of `emergencies.yaml` in a text.
struct CryReading {
    private let marks: CryMarks
    private let subjects: CrySubjects
    private let book: CryBook

    init(_ reading: TextReading, _ book: CryBook) {
        marks = CryMarks(reading, book)
        subjects = CrySubjects(reading.words.count, marks)
        self.book = book
    }

    /// Every frame that holds, with the words that it was found in.
    var found: [(frame: CryFrame, words: [Range<Int>])] {
        book.frames.compactMap { frame in words(of: frame).map { (frame, $0) } }
    }

    private func words(of frame: CryFrame) -> [Range<Int>]? {
        guard frame.needs.allSatisfy({ !marks.ranges[$0].isEmpty }),
            frame.silences.allSatisfy({ marks.ranges[$0].isEmpty })
        else { return nil }
        var places: [[Range<Int>]] = []
        for chain in frame.chains {
            let found = self.places(of: chain)
            guard !found.isEmpty else { return nil }
            places.append(found)
        }
        for first in places[0] {
            let others = places.dropFirst().map { $0.first { isBeside($0, first) } }
            if !others.contains(nil) { return [first] + others.compactMap(\.self) }
        }
        return nil
    }

    private func places(of chain: CryFrame.Chain) -> [Range<Int>] {
        guard let first = chain.links.first else { return [] }
        return marks.ranges[first.kind].compactMap { start in
            guard holds(chain.subject, start.lowerBound) else { return nil }
            return chain.links.dropFirst().reduce(start) { way, link in way.flatMap { next(link, after: $0) } }
        }
    }

    private func holds(_ subject: CryFrame.Subject?, _ start: Int) -> Bool {
        guard let subject else { return true }
        let found = subjects.subject(before: start)
        return switch subject {
        case .person: found == .person || found == .writer
        case .noThing: found != .thing
        case .other: found == .person
        case .writer: found == .writer || found == nil
        }
    }

    /// The words up to the next link of a chain, where it stands near enough.
    private func next(_ link: CryFrame.Chain.Link, after way: Range<Int>) -> Range<Int>? {
        for range in marks.ranges[link.kind]
        where range.lowerBound >= way.upperBound && range.lowerBound - way.upperBound <= Self.longestGap {
            let between = way.upperBound..<range.lowerBound
            if between.count(where: { !marks.isSmall($0) }) <= (link.hasGap ? 3 : 0) {
                return way.lowerBound..<range.upperBound
            }
        }
        return nil
    }

    private func isBeside(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        if left.overlaps(right) { return false }
        let gap =
            left.lowerBound >= right.upperBound
            ? left.lowerBound - right.upperBound : right.lowerBound - left.upperBound
        return gap <= Self.nearby
    }

    /// Words between two links of a chain, small ones included.
    private static let longestGap = 6
    /// Words between two chains of a frame.
    private static let nearby = 14
}
