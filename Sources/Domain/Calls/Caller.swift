#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What a call's dialogue knows of the one who rings.
public struct Caller: Hashable, Sendable {
    /// Nil for a withheld number: nobody to call back, nothing to remember.
    public var speaker: Speaker?
    /// Several people may share the line, and it takes no SMS.
    public var isHousehold: Bool
    /// A PIN was given with the line's first listing.
    public var hasPIN: Bool
    /// A publication that the last call left off in the middle of.
    public var unfinished: UnfinishedListing?

    public init(
        speaker: Speaker?, isHousehold: Bool = false, hasPIN: Bool = false, unfinished: UnfinishedListing? = nil
    ) {
        self.speaker = speaker
        self.isHousehold = isHousehold
        self.hasPIN = hasPIN
        self.unfinished = unfinished
    }

    var isWithheld: Bool { speaker == nil }
}

/// What is around a call at this moment.
public struct CallSurroundings: Hashable, Sendable {
    /// Where a person answers now; nil outside of opening hours.
    public var staff: PhoneNumber?
    /// Our number in E.164, as caller id.
    public var ownNumber: String
    /// The PIN that a household line gets with its first listing: four digits, drawn by the caller of the dialogue.
    public var newPIN: String

    public init(staff: PhoneNumber?, ownNumber: String, newPIN: String) {
        self.staff = staff
        self.ownNumber = ownNumber
        self.newPIN = newPIN
    }
}

/// What is looked up during a call, besides what every dialogue looks up.
public protocol CallDirectory: Directory {
    /// Whether these digits are the PIN of the caller's line.
    func opens(_ pin: String) throws -> PINAnswer
}

public enum PINAnswer: Hashable, Sendable {
    case right, wrong
    /// Three wrong ones in a row: only staff open it again.
    case locked
}

/// What was heard of the caller, words understood already.
public enum CallHearing: Hashable, Sendable {
    case began
    /// Somebody, or something, took a call of ours about this listing.
    case answered(Reference)
    case keys(String)
    /// With 0…1: how sure the provider is that these were the words.
    case words(Understanding, confidence: Double)
    case silence
    case message(KeptVoiceMessage)
    case dialled(DialOutcome)
    case ended
}

/// What a call's dialogue wants done besides `Effect`.
public enum CallEffect: Hashable, Sendable {
    case listing(Effect)
    /// A voice message with the words of a listing, which staff write down.
    case attach(KeptVoiceMessage, to: Reference)
    /// A voice message for staff, who call back until then.
    case leave(KeptVoiceMessage, promised: Date)
    case givePIN(String)
    case notePIN(isRight: Bool)
}

/// What one turn of a call comes to.
public struct CallTurn: Hashable, Sendable {
    public var state: CallState
    /// Empty once the call is over.
    public var steps: [CallStep]
    public var effects: [CallEffect]
}
