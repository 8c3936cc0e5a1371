/// MES DONNEES and EFFACER.
extension Step {
    /// In two texts; staff send the rest, for a text cannot hold what the law calls a copy.
    mutating func showOwnData() throws {
        conclude(.data(.held(try directory.ownData())))
        say(.data(.rights(by: try promise(.data, about: nil))))
    }

    mutating func askErase() { say(.data(.askErase), asking: .erase) }

    /// "EFFACER OUI", while we ask: never a digit alone, which a finger hits by mistake. True if it was that.
    mutating func confirmErase() throws -> Bool {
        guard case .erase? = state.question, said.confirmsErasure else { return false }
        effects = [.erase]
        conclude(.data(.erased))
        return true
    }

    mutating func answerErase() throws -> Bool {
        if try confirmErase() { return true }
        if said.choice == 2 || said.intent == .no {
            conclude(.data(.notErased))
            return true
        }
        guard said.intent == .unclear || said.intent == .yes || said.choice != nil, said.reference == nil else {
            return false
        }
        unclear(.data(.askErase))
        return true
    }
}
