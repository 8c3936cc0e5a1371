/// Whether a text reads like an emergency (facts: telecom §4.4). When in doubt it does: a needless line about 15 and 112 costs
/// less than a missing one.
struct AlarmReading {
    /// The phrases that cry for help and that no idiom covers.
    let cries: [PhraseMatch]

    init(_ matches: [PhraseMatch], wordCount: Int) {
        var isGuarded = [Bool](repeating: false, count: wordCount)
        for match in matches where match.sense == .noAlarm {
            for index in match.words { isGuarded[index] = true }
        }
        cries = matches.filter { match in
            guard case .alarm = match.sense else { return false }
            return !match.words.contains { isGuarded[$0] }
        }
    }

    /// The kind of help the text calls for; despair before violence before other help.
    var alarm: Alarm? {
        [.despair, .violence, .help].first { alarm in cries.contains { $0.sense == .alarm(alarm) } }
    }
}
