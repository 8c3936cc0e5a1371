extension VoicePhrase {
    /// It only ever stands inside another sentence, or is never said at all.
    public var isPiece: Bool {
        switch self {
        case .menuHints, .request, .offer, .seeks, .gives, .organisationSeeks, .organisationGives, .sector, .within5,
            .within10, .within20, .beyond20, .sinceToday,
            .sinceYesterday, .sinceDays, .promise, .weekdays, .months, .firstOfMonth, .openFromTo, .and, .hour,
            .hourAndMinutes:
            true
        default: false
        }
    }

    /// A human voice can say it once and for all: a whole sentence without values.
    public var isRecordable: Bool { !isPiece && placeholders.isEmpty }
}
