extension VoiceFace {
    /// What a provider says and does by itself while we cannot be reached: who this is, the emergency numbers, then a person
    /// is rung. `ownNumber`: ours, in E.164, which the person's telephone shows.
    public func stepsWhileDown(ringing staff: PhoneNumber, as ownNumber: String) -> [CallStep] {
        let number = Self.pairs(
            staff.e164.hasPrefix("+33") ? "0\(staff.e164.dropFirst(3))" : staff.e164.filter(\.isNumber))
        return [
            .say([say(.down, ["service": identity.name]), say(.emergencyHelp)]),
            .dial(Dialling([say(.connecting)], number: staff, callerID: ownNumber)),
            .say([say(.downAfter, ["number": number])]), .hangUp,
        ]
    }
}

extension SMSFace {
    /// What a provider answers to any text by itself while we cannot be reached; one GSM-7 segment.
    public var textWhileDown: String {
        let text = say(.down, ["service": identity.name, "phone": identity.phone])
        return GSM7.cut(GSM7.folded(text), to: GSM7.septetsOfSegment)
    }
}
