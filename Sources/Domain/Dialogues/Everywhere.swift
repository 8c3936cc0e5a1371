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
    mutating func comeBack() throws {
        // The right to be erased outlasts STOP.
        if case .erase? = state.question, try said.intent == .erase ? confirmErase() : answerErase() { return }
        if said.intent == .erase { return askErase() }
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
        case .report: try noteReport()
        case .callback: try callPerson()
        case .myData: try showOwnData()
        case .erase: if try !confirmErase() { askErase() }
        case .myListings: try showOwnListings()
        case .choice where said.choice == 0: try callPerson()
        default: return false
        }
        return true
    }

    /// The page cut to what one turn of this channel can hold.
    func fitting<Item>(_ page: Page<Item>, _ reply: (Page<Item>) -> Reply) -> Page<Item> {
        let capacity = max(1, face.capacity(of: reply(page), for: speaker))
        return Page(Array(page.items.prefix(capacity)), from: page.from, total: page.total)
    }
}
