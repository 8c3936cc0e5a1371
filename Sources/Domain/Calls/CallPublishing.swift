#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Publishing by telephone: category, words after the tone, the confirming turn.
extension CallMove {
    mutating func answerResume(_ digit: Int, _ draft: ListingDraft) throws -> Bool {
        switch digit {
        case 1: try forward(.listing(draft))
        case 2: try ask(.menu)
        default: return false
        }
        return true
    }

    mutating func answerCategory(_ digit: Int, _ draft: ListingDraft, _ from: Int) throws -> Bool {
        let categories = try directory.categories()
        if digit == Self.categoriesAtOnce + 1, categories.count > Self.categoriesAtOnce {
            let next = from + Self.categoriesAtOnce
            try ask(.category(draft, from: next < categories.count ? next : 0))
            return true
        }
        guard (1...Self.categoriesAtOnce).contains(digit), categories.indices.contains(from + digit - 1) else {
            return false
        }
        var draft = draft
        draft.category = categories[from + digit - 1].key
        try forward(.listing(draft))
        return true
    }

    mutating func take(_ message: KeptVoiceMessage) throws {
        switch state.place {
        case .words(let draft): try ask(.confirm(draft, recorded: message.isEmpty ? nil : message))
        case .voicemail: try takeVoicemail(message)
        default:
            // A recording that comes late belongs to nothing that is asked now; staff hear it.
            if !message.isEmpty { effects.append(.leave(message, promised: Promise.time(from: now))) }
            try ask(state.place)
        }
    }

    mutating func answerConfirm(_ digit: Int, _ draft: ListingDraft, _ message: KeptVoiceMessage?) throws -> Bool {
        switch digit {
        case 1: try publish(draft, message)
        case 2: try cancel()
        case 3: try ask(.words(draft))
        case 4 where draft.kind == .request && !draft.isForOther && draft.changes == nil:
            try ask(.consent(draft, recorded: message))
        default: return false
        }
        return true
    }

    /// Whether the person agrees for whom somebody else asks.
    mutating func answerConsent(_ digit: Int, _ draft: ListingDraft, _ message: KeptVoiceMessage?) throws -> Bool {
        switch digit {
        case 1:
            var draft = draft
            draft.isForOther = true
            try ask(.confirm(draft, recorded: message))
        case 2:
            say(.notYetAgreed)
            try cancel()
        default: return false
        }
        return true
    }

    private mutating func cancel() throws {
        say(.cancelled)
        try ask(.menu)
    }

    private mutating func publish(_ draft: ListingDraft, _ message: KeptVoiceMessage?) throws {
        // Asked at the confirming turn: the category may have been archived since.
        guard try draft.category.flatMap(directory.category)?.isArchived == false else {
            return try forward(.listing(draft))
        }
        if let changed = draft.changes {
            effects.append(.listing(.change(changed, draft)))
            if let message { effects.append(.attach(message, to: changed)) }
            say(.changed)
            return try ask(.menu)
        }
        let reference = try directory.unusedReference()
        effects.append(.listing(.publish(draft, reference)))
        if let message { effects.append(.attach(message, to: reference)) }
        if !draft.words.isEmpty { effects.append(.listing(.askStaff(.words, reference))) }
        say(
            .published,
            ["number": VoiceFace.pairs("\(reference)"), "date": face.date(now.addingTimeInterval(lifetime))])
        if message != nil || !draft.words.isEmpty { say(.wordsWait) }
        if caller.isHousehold, !caller.hasPIN {
            effects.append(.givePIN(surroundings.newPIN))
            state.isOpened = true
            say(.newPIN, ["pin": VoiceFace.digits(surroundings.newPIN)])
        }
        try ask(.menu)
    }
}
