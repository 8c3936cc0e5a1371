extension PhoneNumber {
    /// What stands behind the number.
    public var kind: NumberKind {
        guard let code = frenchCode else { return .foreign }
        let own = ownDigits(after: code)
        if code == Territory.saintPierre.countryCode, own.count == 6 { return .unknown }
        if code == Territory.métropole.countryCode, own.count == 13 {
            return Self.isExtended(own) ? .machine : .invalid
        }
        guard own.count == 9, own.first != UInt8(ascii: "0") else { return .invalid }
        // A root that is not in the table may have been given out since: not to be held against who has it.
        guard let range = FrenchNumberingPlan.range(of: own) else { return .unknown }
        return range.territory.countryCode == code ? range.kind : .invalid
    }

    /// The part of France that the number belongs to; nil for a foreign one and for one that can't be.
    public var territory: Territory? {
        guard let code = frenchCode, kind != .invalid else { return nil }
        if let range = FrenchNumberingPlan.range(of: ownDigits(after: code)) { return range.territory }
        return Territory.allCases.first { $0.countryCode == code }
    }

    /// The whole number as people in France write and dial it, "06 12 34 56 78", "0692 12 34 56"; in E.164 for a
    /// foreign one. To be handled with the same care as `e164`.
    public var wholeNationalForm: String {
        guard let code = frenchCode else { return e164 }
        var digits = Array(ownDigits(after: code))
        if code == Territory.saintPierre.countryCode, digits.count == 6 { digits = Array("508".utf8) + digits }
        guard digits.count == 9 else { return e164 }
        // Pairs at the end; what comes before them stands together overseas ("0692 12 34 56"), and after the 0 of a
        // special rate.
        let isOverseas = code != Territory.métropole.countryCode
        let head =
            isOverseas ? "0" : digits[0] == UInt8(ascii: "8") ? "0 " : "0\(Character(Unicode.Scalar(digits[0]))) "
        let tail = isOverseas || digits[0] == UInt8(ascii: "8") ? digits[...] : digits[1...]
        var form = Array(head.utf8)
        for (index, digit) in tail.enumerated() {
            let left = tail.count - index
            if left % 2 == 0, index > 0, left <= 6 { form.append(UInt8(ascii: " ")) }
            form.append(digit)
        }
        return String(decoding: form, as: UTF8.self)
    }

    private var frenchCode: String? {
        Territory.allCases.map(\.countryCode).first { e164.utf8.dropFirst().starts(with: $0.utf8) }
    }

    private func ownDigits(after code: String) -> Substring.UTF8View { e164.utf8.dropFirst(1 + code.utf8.count) }

    /// 07000 to 07004 and 09010 to 09014: the roots of 14-digit numbers.
    private static func isExtended(_ own: Substring.UTF8View) -> Bool {
        own.starts(with: "700".utf8) || own.starts(with: "901".utf8)
    }
}
