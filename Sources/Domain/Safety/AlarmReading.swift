/// Whether a text reads like an emergency (facts: telecom §4.4). When in doubt it does: a needless line about 15 and 112 costs
/// less than a missing one.
struct AlarmReading {
    /// The words that cry for help and that no idiom covers.
    let words: [Range<Int>]
    /// The kind of help the text calls for; despair before violence before other help.
    let alarm: Alarm?

    /// Phrases that say it whole ("au secours"), and frames of words that say it together ("mon mari … tombé").
    init(_ reading: TextReading, _ book: CryBook) {
        let cries = Self.cries(reading)
        let frames = CryReading(reading, book).found
        words = cries.map(\.words) + frames.flatMap(\.words)
        let alarms = Set(frames.map(\.frame.alarm)).union(
            cries.compactMap { if case .alarm(let alarm) = $0.sense { alarm } else { nil } })
        alarm = [.despair, .violence, .help].first { alarms.contains($0) }
    }

    /// An idiom silences a cry it overlaps when it has at least as many words: "je suis tombé en panne", but not
    /// "le détecteur de gaz sonne".
    private static func cries(_ reading: TextReading) -> [PhraseMatch] {
        let idioms = reading.matches.filter { $0.sense == .noAlarm }
        return reading.matches.filter { match in
            guard case .alarm = match.sense, !reading.isOnlyAName(match) else { return false }
            return !idioms.contains { $0.words.overlaps(match.words) && $0.length >= match.length }
        }
    }
}
