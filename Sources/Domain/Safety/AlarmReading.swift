/// Whether a text reads like an emergency (facts: telecom §4.4). When in doubt it does: a needless line about 15 and 112 costs
/// less than a missing one.
struct AlarmReading {
    /// The phrases that cry for help and that no idiom covers.
    let cries: [PhraseMatch]

    /// An idiom silences a cry it overlaps when it has at least as many words: "je suis tombé en panne", but not
    /// "le détecteur de gaz sonne".
    init(_ matches: [PhraseMatch]) {
        let idioms = matches.filter { $0.sense == .noAlarm }
        cries = matches.filter { match in
            guard case .alarm = match.sense else { return false }
            return !idioms.contains { $0.words.overlaps(match.words) && $0.length >= match.length }
        }
    }

    /// The kind of help the text calls for; despair before violence before other help.
    var alarm: Alarm? {
        [.despair, .violence, .help].first { alarm in cries.contains { $0.sense == .alarm(alarm) } }
    }
}
