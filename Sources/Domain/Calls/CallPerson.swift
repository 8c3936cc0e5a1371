#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A person of the département: rung in opening hours, else a voice message and a promise.
extension CallMove {
    mutating func person() throws {
        // Nobody answers? Then the publication goes on where it was left.
        state.setAside = state.unfinished
        state.tries = 0
        guard let staff = surroundings.staff else { return try voicemailAgain() }
        // Nobody has answered just now.
        if state.place == .person { return try voicemail(after: .nobodyAnswered) }
        (state.place, state.repeats) = (.person, 0)
        steps.append(
            .dial(
                Dialling(
                    said + [face.say(.connecting)], number: staff, callerID: surroundings.ownNumber,
                    patience: Self.patience)))
        said = []
    }

    /// Seconds that staff are rung.
    private static let patience = 25

    /// Nobody is there who could be rung; whoever asks for a person without end has asked to be called back.
    private mutating func voicemailAgain() throws {
        state.repeats = state.place == .voicemail ? state.repeats + 1 : 0
        if state.repeats >= CallState.mostRepeats { return try takeVoicemail(KeptVoiceMessage(id: nil)) }
        try voicemail(after: .closedNow)
    }

    mutating func voicemail(after reason: VoicePhrase?) throws {
        state.place = .voicemail
        let phrase: VoicePhrase = caller.isWithheld ? .voicemailWithNumber : .voicemail
        if let reason { say(reason) }
        say(phrase, ["promise": face.promise(try timePromised(.callback))])
        steps.append(.record(VoiceMessage(said)))
        said = []
    }

    /// What became of ringing a person.
    mutating func take(_ outcome: DialOutcome) throws {
        guard state.place == .person else { return try ask(state.place) }
        guard outcome == .answered else { return try voicemail(after: .nobodyAnswered) }
        // The two have talked about it: nothing is taken up again by itself.
        state.setAside = nil
        hangUp(after: .goodbye)
    }

    mutating func takeVoicemail(_ message: KeptVoiceMessage) throws {
        if !message.isEmpty {
            say(.voicemailKept, ["promise": face.promise(try leave(message))])
        } else if caller.isWithheld {
            say(.notHeard)
        } else {
            // Whoever says nothing and can be called back is called back.
            say(.callbackNoted, ["promise": try promise(.callback)])
        }
        sayTownHall()
        guard let unfinished = state.setAside else { return try ask(.done) }
        state.setAside = nil
        try ask(.resume(unfinished))
    }

    /// Gives a voice message to staff; until when they call back.
    @discardableResult
    mutating func leave(_ message: KeptVoiceMessage) throws -> Date {
        let time = try timePromised(.callback)
        effects.append(.leave(message, promised: time))
        return time
    }

    /// The town hall of the caller's commune, with its number, and today's hours where they are known.
    private mutating func sayTownHall() {
        guard let commune = known, let hall = territory.gazetteer.townHall(of: commune), let telephone = hall.telephone
        else { return }
        say(.townHall, ["deCommune": face.nameAfterDe(commune), "number": VoiceFace.pairs(telephone)])
        guard let hours = hall.hours else { return }
        let today = CivilDay(now)
        let spans = WorkingDays.isWorkingDay(today) || today.weekday == .saturday ? hours.spans(on: today.weekday) : []
        say(spans.isEmpty ? .townHallClosed : .townHallHours, spans.isEmpty ? [:] : ["hours": face.hours(spans)])
    }
}
