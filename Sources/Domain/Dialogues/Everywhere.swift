/// What works at any point of a dialogue, whatever was asked.
extension Step {
    /// STOP is acknowledged once; the second one is obeyed in silence, as the first asked.
    mutating func stop() {
        state.question = nil
        guard !speaker.hasStopped else { return }
        say(.stopped)
        effects.append(.stopService)
    }

    /// Someone who has sent STOP is told how to come back, and nothing else, until they do.
    mutating func comeBack() {
        guard said.intent == .resume || said.choice == 1 else {
            if said.alarm == nil { say(.stillStopped) }
            return
        }
        effects.append(.resumeService)
        say(.resumed, asking: .menu)
    }

    /// Whether the words were one of those that need no question.
    mutating func sayWhatWorksEverywhere() throws -> Bool {
        switch said.intent {
        case .menu, .resume: say(.menu, asking: .menu)
        case .contact: say(.contact)
        case .thanks: say(.thanks)
        case .report:
            effects.append(.askStaff(.report, said.reference))
            conclude(.reportNoted)
        // Until the dialogues for one's data exist, a person of the département answers these.
        case .callback, .myData, .erase: callPerson()
        case .myListings: try showOwnListings(from: 0)
        case .choice where said.choice == 0: callPerson()
        default: return false
        }
        return true
    }

    mutating func callPerson() {
        effects.append(.askStaff(.callback, said.reference))
        conclude(.personPromised)
    }

    mutating func showOwnListings(from: Int) throws {
        let all = try directory.ownListings()
        guard !all.isEmpty else { return say(.noOwnListings, asking: .menu) }
        let shown = fitting(Page(Array(all.dropFirst(from)), from: from, total: all.count)) { .ownListings($0) }
        conclude(.ownListings(shown))
    }

    /// The page cut to what one turn of this channel can hold.
    func fitting<Item>(_ page: Page<Item>, _ reply: (Page<Item>) -> Reply) -> Page<Item> {
        let capacity = max(1, face.capacity(of: reply(page), for: speaker))
        return Page(Array(page.items.prefix(capacity)), from: page.from, total: page.total)
    }
}
