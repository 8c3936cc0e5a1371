import Domain

/// What came of many random calls.
struct CallFigures {
    private(set) var calls = 0
    private(set) var turns = 0
    private(set) var published = 0
    private(set) var mostInARow = 0
    private(set) var faults: [String] = []
    private(set) var places: [String: Int] = [:]
    private(set) var phrases: Set<String> = []
    private(set) var endings: [String: Int] = [:]
    private var ways: Set<CallWay> = []
    private var entrances: Set<String> = []

    static func of(_ seeds: ClosedRange<UInt64>, in town: CallTown) throws -> CallFigures {
        var figures = CallFigures()
        for seed in seeds {
            var call = RandomCall(town, seed: seed)
            figures.add(try call.play(), seed)
        }
        return figures
    }

    private mutating func add(_ call: CallWitness, _ seed: UInt64) {
        calls += 1
        turns += call.turns
        published += call.published
        mostInARow = max(mostInARow, call.mostInARow)
        if faults.count < 20 { faults += call.faults.map { "call \(seed): \($0)" } }
        for place in call.places { places[place, default: 0] += 1 }
        phrases.formUnion(call.phrases)
        endings[call.ending ?? "the caller hung up, or goes on", default: 0] += 1
        ways.formUnion(call.ways)
        entrances.formUnion(call.entrances)
    }

    /// Where something is typed or said; all others are menus to choose from.
    private static let questions: Set = [
        "knownPlace", "postalCode", "places", "letters", "words", "pin", "reference", "report", "person", "voicemail",
        "done",
    ]

    /// How many menus deep each place lies, by the shortest way that anybody took.
    var depths: [String: Int] {
        var depths = Dictionary(uniqueKeysWithValues: entrances.map { ($0, 1) })
        var isSettled = false
        while !isSettled {
            isSettled = true
            for way in ways {
                guard let depth = depths[way.from] else { continue }
                let next = depth + (Self.questions.contains(way.to) ? 0 : 1)
                if next < depths[way.to] ?? .max { (depths[way.to], isSettled) = (next, false) }
            }
        }
        return depths
    }
}
