/// A person of the département: rung in opening hours, else a voice message and a promise.
extension CallMove {
    mutating func person() throws {
        state.tries = 0
        state.repeats = 0
        guard let staff = surroundings.staff, state.place != .person else { return voicemail(after: .closedNow) }
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

    private mutating func voicemail(after reason: VoicePhrase) {
        state.place = .voicemail
        let time = face.promise(Promise.time(from: now))
        let phrase: VoicePhrase = caller.isWithheld ? .voicemailWithNumber : .voicemail
        steps.append(.record(VoiceMessage(said + [face.say(reason), face.say(phrase, ["promise": time])])))
        said = []
    }

    /// What became of ringing a person.
    mutating func take(_ outcome: DialOutcome) throws {
        // Long after: the caller has waited and spoken enough.
        if outcome == .answered { return hangUp(after: .goodbye) }
        voicemail(after: .nobodyAnswered)
    }

    mutating func takeVoicemail(_ message: VoiceMessageReceived) throws {
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
