/// The classes and frames of `emergencies.yaml`, made ready for reading.
struct CryBook: Sendable {
    /// The classes that say of whom a sentence speaks; reading itself needs them.
    enum Role: Int, CaseIterable, Sendable {
        case writer, pronoun, she, impersonal, object, person, body, filler, preposition
        case masculine, feminine, eitherGender
    }

    /// Every class by its name; the roles first.
    let kinds: [String: Int]
    let frames: [CryFrame]
    /// The phrases of all classes, but for the words that are a role by themselves.
    let phrases: [Phrase]
    /// The roles of a word as it is written, and of a stem: one bit each. Every sentence is full of them, so they are looked up
    /// and not searched for.
    private var rolesOfWord: [String: UInt16] = [:]
    private var rolesOfStem: [String: UInt16] = [:]

    init(_ words: IntentWords) {
        let roles = Role.allCases.map { "\($0)" }
        let names = roles + words.cryClasses.filter { !roles.contains($0) }
        let kinds = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        self.kinds = kinds
        frames = Alarm.allCases.flatMap { alarm in
            words.phrases["frame.\(alarm.rawValue)", default: []].compactMap { CryFrame($0, alarm, kinds) }
        }
        let all = kinds.flatMap { name, kind in
            words.phrases["class.\(name)", default: []].compactMap { Phrase($0, .cry(kind)) }
        }
        let isRole = { (phrase: Phrase) in Self.role(phrase) != nil && phrase.slots.count == 1 }
        phrases = all.filter { !isRole($0) } + all.filter(isRole).compactMap(\.withoutSingleWords)
        for phrase in all where isRole(phrase) { addRole(phrase) }
    }

    private static func role(_ phrase: Phrase) -> Int? {
        if case .cry(let kind) = phrase.sense, kind < Role.allCases.count { kind } else { nil }
    }

    private mutating func addRole(_ phrase: Phrase) {
        guard let kind = Self.role(phrase) else { return }
        for choice in phrase.slots[0].choices where choice.count == 1 {
            if phrase.isExact {
                rolesOfWord[choice[0], default: 0] |= 1 << UInt16(kind)
            } else {
                rolesOfStem[choice[0], default: 0] |= 1 << UInt16(kind)
            }
        }
    }

    /// The roles that a word has by itself.
    func roles(_ word: TextReading.Word) -> UInt16 {
        (rolesOfWord[word.word.letters] ?? 0) | (rolesOfStem[word.stem] ?? 0)
    }
}
