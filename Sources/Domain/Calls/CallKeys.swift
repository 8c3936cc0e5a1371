/// Keys that were pressed.
extension CallMove {
    /// "15", "17", "18", "112" where several digits are awaited.
    static let emergencyNumbers = Set(HelpLine.all.filter { $0.isEmergency && $0.number.utf8.count < 4 }.map(\.number))

    /// The digits after the last star, which begins a number anew.
    static func number(_ keys: String) -> String {
        String(keys.split(separator: "*", omittingEmptySubsequences: false).last ?? "").filter { $0 != "#" }
    }

    mutating func take(_ keys: String) throws {
        let number = Self.number(keys)
        if Self.emergencyNumbers.contains(number) { return try emergency(.help) }
        if keys.contains("*"), number.isEmpty { return try ask(state.place) }
        guard let last = number.last?.wholeNumberValue else { return try nothingUsable(.notUnderstood) }
        if state.place.takesNumber {
            if number == "0" { return try person() }
            try count(answer(number: number))
        } else if last == 0 {
            try person()
        } else if state.place.isWaiting {
            try ask(state.place)
        } else {
            // The last key counts: who corrects a slip presses again.
            try count(answer(digit: last))
        }
    }

    /// Whoever gets on is there, and may be silent again before we believe that nobody is.
    private mutating func count(_ isUsable: Bool) throws {
        guard isUsable else { return try nothingUsable(.notUnderstood) }
        if state.tries == 0, !state.place.isWaiting { state.rescues = 0 }
    }

    mutating func emergency(_ alarm: Alarm) throws {
        warn(alarm)
        try ask(state.place)
    }

    mutating func warn(_ alarm: Alarm) {
        effects.append(.listing(.askStaff(.emergency, nil)))
        switch alarm {
        case .help: say(.emergencyHelp)
        case .violence: say(.emergencyViolence)
        case .despair: say(.emergencyDespair)
        }
    }
}
