extension PhoneNumber {
    /// A number as people and providers write it: "06 12 34 56 78", "+33 (0)6…", "0033 6…", "0692…" for La Réunion.
    ///
    /// Nil for short numbers ("15", "3919"), for French roots that nobody was given, and for anything that is no
    /// number: ask again.
    public init?(parsing text: String) {
        guard let written = WrittenNumber(text) else { return nil }
        let digits = written.digits
        if written.isInternational {
            self.init(international: digits)
        } else if digits.count == 10, digits.first == .zero {
            self.init(national: digits.dropFirst())
        } else if digits.count == 9, digits.first != .zero {
            // A spreadsheet ate the 0.
            self.init(national: digits[...])
        } else if digits.count >= 11, digits.first != .zero {
            // Some providers and people leave out the "+"; only France is guessed at.
            self.init(frenchInternational: digits)
        } else {
            return nil
        }
    }

    /// Nine digits as dialled within France, without the 0.
    private init?(national: ArraySlice<UInt8>) {
        guard let range = FrenchNumberingPlan.range(of: national) else { return nil }
        // Saint-Pierre's own numbers have six digits; 0508 leads to them from the rest of France.
        let own = range.prefix == "508" ? national.dropFirst(3) : national
        self.init(e164: "+" + range.territory.countryCode + String(decoding: own, as: UTF8.self))
    }

    private init?(international digits: [UInt8]) {
        guard digits.first != .zero else { return nil }
        switch CountryCode(of: digits) {
        case .french: self.init(frenchInternational: digits)
        case .other(let lengths):
            guard lengths.contains(digits.count) else { return nil }
            self.init(e164: "+" + String(decoding: digits, as: UTF8.self))
        }
    }

    /// Digits that begin with a country code of France; a 0 after it is forgiven, and so is +33 before an overseas
    /// number.
    private init?(frenchInternational digits: [UInt8]) {
        guard let code = CountryCode.french(of: digits) else { return nil }
        var own = digits.dropFirst(code.utf8.count)
        if own.first == .zero { own = own.dropFirst() }
        if code == Territory.saintPierre.countryCode, own.count == 6 {
            self.init(e164: "+508" + String(decoding: own, as: UTF8.self))
            return
        }
        guard let range = FrenchNumberingPlan.range(of: own) else { return nil }
        guard code == range.territory.countryCode || code == Territory.métropole.countryCode else { return nil }
        self.init(national: own)
    }
}

/// The digits of a number, whatever stood between them.
private struct WrittenNumber {
    /// ASCII, without "+" and without the 00 that stands for it.
    var digits: [UInt8] = []
    var isInternational = false

    init?(_ text: String) {
        for scalar in text.unicodeScalars {
            if let digit = scalar.decimalDigit {
                digits.append(UInt8(digit.value))
                // The longest that anybody writes: 00, 15 digits, and a 0 in brackets.
                if digits.count > 18 { return nil }
            } else if scalar == "+" || scalar == "＋" {
                guard digits.isEmpty, !isInternational else { return nil }
                isInternational = true
            } else if !Self.mayStandBetween(scalar) {
                return nil
            }
        }
        if !isInternational, digits.starts(with: [.zero, .zero]) {
            digits.removeFirst(2)
            isInternational = true
        }
        if digits.isEmpty { return nil }
    }

    private static func mayStandBetween(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", ".", "-", "/", "(", ")", "[", "]", ",", "_", "\t", "·", "•", "．", "－", "（", "）", "／": true
        default:
            switch scalar.properties.generalCategory {
            // No-break and thin spaces, every dash, and the invisible marks of direction that a contact list leaves
            // behind.
            case .spaceSeparator, .dashPunctuation, .format: true
            default: false
            }
        }
    }
}

private enum CountryCode {
    case french
    /// How many digits the whole may have.
    case other(lengths: ClosedRange<Int>)

    init(of digits: [UInt8]) {
        if Self.french(of: digits) != nil {
            self = .french
        } else if ["687", "689", "681"].contains(where: { digits.starts(with: $0.utf8) }) {
            // The French Pacific: plans of their own, of six to nine digits and no trunk 0.
            self = .other(lengths: 9...12)
        } else if digits.first == UInt8(ascii: "1") {
            self = .other(lengths: 11...11)
        } else {
            self = .other(lengths: 7...15)
        }
    }

    static func french(of digits: [UInt8]) -> String? {
        ["33", "262", "590", "594", "596", "508"].first { digits.starts(with: $0.utf8) }
    }
}

extension UInt8 {
    fileprivate static var zero: UInt8 { UInt8(ascii: "0") }
}
