import Domain

/// The words of the pages, and what is said the same way on several of them.
struct Say: Sendable {
    private let wording: any Wording
    /// The texts without placeholders, for the templates: `{{words.search}}`.
    let plain: [String: String]

    init(_ wording: any Wording) {
        self.wording = wording
        plain = WebPhrase.allCases.filter(\.placeholders.isEmpty).reduce(into: [:]) {
            $0[$1.rawValue] = wording.text($1)
        }
    }

    func callAsFunction(_ phrase: WebPhrase, _ values: [String: String] = [:]) -> String {
        plain[phrase.rawValue] ?? wording.text(phrase, values)
    }

    func kind(_ kind: ListingKind) -> String { self(kind == .offer ? .offer : .request) }

    /// "Secteur de Mende".
    func sector(_ area: Area) -> String { self(.sector, ["deCommune": area.seat.nameAfterDe]) }

    func distance(kilometres: Double) -> String {
        switch DistanceStep(kilometres: kilometres) {
        case .sameArea: self(.sameArea)
        case .under5: self(.within5)
        case .from5to10: self(.within10)
        case .from10to20: self(.within20)
        case .over20: self(.beyond20)
        }
    }

    /// "1 annonce", "12 345 annonces".
    func count(_ count: Int) -> String {
        switch count {
        case 0: self(.countNone)
        case 1: self(.countOne)
        default: self(.countMany, ["count": Self.grouped(count)])
        }
    }

    /// "1er décembre 2026".
    func date(_ day: ParisDay) -> String {
        let months = self(.months).split(separator: " ")
        let month = months.indices.contains(day.month - 1) ? String(months[day.month - 1]) : "\(day.month)"
        return self(
            .date, ["day": day.day == 1 ? self(.firstOfMonth) : "\(day.day)", "month": month, "year": "\(day.year)"])
    }

    /// Thousands apart by a narrow space that does not break.
    private static func grouped(_ number: Int) -> String {
        var groups: [Substring] = []
        var rest = String(number)[...]
        while rest.count > 3 {
            groups.append(rest.suffix(3))
            rest = rest.dropLast(3)
        }
        return ([rest] + groups.reversed()).joined(separator: "\u{202F}")
    }
}
