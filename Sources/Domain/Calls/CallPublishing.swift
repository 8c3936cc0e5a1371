#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Publishing by telephone: category, words after the tone, the confirming turn.
extension CallMove {
    mutating func answerResume(_ digit: Int, _ unfinished: UnfinishedListing) throws -> Bool {
        switch digit {
        case 1:
            if unfinished.recorded != nil {
                // What was said after the tone need not be said again.
                try ask(.confirm(unfinished.draft, recorded: unfinished.recorded))
            } else {
                try forward(.listing(unfinished.draft))
            }
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
        case .words(var draft):
            // They stand for what was said before.
            if !message.isEmpty { draft.words = "" }
            try ask(.confirm(draft, recorded: message.isEmpty ? nil : message))
        case .voicemail: try takeVoicemail(message)
        default:
            // A recording that comes late belongs to nothing that is asked now; staff hear it.
            if !message.isEmpty { try leave(message) }
            try ask(state.place)
        }
    }

    mutating func answerConfirm(_ digit: Int, _ draft: ListingDraft, _ message: KeptVoiceMessage?) throws -> Bool {
        switch digit {
        case 1: try publish(draft, message)
        case 2: try cancel(draft)
        case 3: try ask(.words(draft))
        case 4 where draft.mayBeForOther:
            var draft = draft
            draft.isForOther = true
            try ask(.confirm(draft, recorded: message))
        default: return false
        }
        return true
    }

    private mutating func cancel(_ draft: ListingDraft) throws {
        say(draft.changes == nil ? .cancelled : .unchanged)
        if draft.isForOther { say(.notYetAgreed) }
        try ask(.done)
    }

    private mutating func publish(_ draft: ListingDraft, _ message: KeptVoiceMessage?) throws {
        // Asked at the confirming turn: the category may have been archived since.
        guard try draft.category.flatMap(directory.category)?.isArchived == false else {
            return try forward(.listing(draft))
        }
        if let changed = draft.changes { return try change(changed, to: draft, message) }
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
            (state.isOpened, state.hasSaidPIN) = (true, true)
            say(.newPIN, ["pin": VoiceFace.digits(surroundings.newPIN)])
        }
        try ask(.done)
    }

    private mutating func change(_ reference: Reference, to draft: ListingDraft, _ message: KeptVoiceMessage?) throws {
        // It may have ended since.
        guard try directory.ownListing(reference)?.state.isLive == true else {
            say(.unknownReference, ["number": VoiceFace.pairs("\(reference)")])
            return try ask(.menu)
        }
        effects.append(.listing(.change(reference, draft)))
        if !draft.words.isEmpty {
            effects.append(.listing(.changeWords(reference, draft.words)))
            effects.append(.listing(.askStaff(.words, reference)))
        }
        if let message { effects.append(.attach(message, to: reference)) }
        say(.changed)
        if message != nil || !draft.words.isEmpty { say(.wordsWait) }
        try ask(.done)
    }
}

extension ListingDraft {
    /// An offer needs nobody's consent; nor has an organisation a person who gives it.
    var mayBeForOther: Bool { kind == .request && !isForOther && !isForOrganisation && changes == nil }
}
