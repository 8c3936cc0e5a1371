/// A person of the département: rung in opening hours, else a voice message and a promise.
extension CallMove {
    mutating func person() throws {
        state.tries = 0
        state.repeats = 0
        guard let staff = surroundings.staff else { return voicemail(after: .closedNow) }
        // Nobody has answered just now.
        if state.place == .person { return voicemail(after: .nobodyAnswered) }
        state.place = .person
        steps.append(
            .dial(
                Dialling(
                    said + [face.say(.connecting)], number: staff, callerID: surroundings.ownNumber,
                    patience: Self.patience)))
        said = []
    }

    /// Seconds that staff are rung.
    private static let patience = 25

    mutating func voicemail(after reason: VoicePhrase?) {
        state.place = .voicemail
        let time = face.promise(Promise.time(from: now))
        let phrase: VoicePhrase = caller.isWithheld ? .voicemailWithNumber : .voicemail
        if let reason { say(reason) }
        say(phrase, ["promise": time])
        steps.append(.record(VoiceMessage(said)))
        said = []
    }

    /// What became of ringing a person.
    mutating func take(_ outcome: DialOutcome) throws {
        // Long after: the caller has waited and spoken enough.
        if outcome == .answered { return hangUp(after: .goodbye) }
        voicemail(after: .nobodyAnswered)
    }

    mutating func takeVoicemail(_ message: KeptVoiceMessage) throws {
        if message.isEmpty {
            // Whoever says nothing and can be called back is called back; else they are asked again by the menu.
            if !caller.isWithheld { say(.callbackNoted, ["promise": try promise(.callback)]) }
        } else {
            let time = Promise.time(from: now)
            effects.append(.leave(message, promised: time))
            say(.voicemailKept, ["promise": face.promise(time)])
        }
        sayTownHall()
        try ask(.menu)
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
