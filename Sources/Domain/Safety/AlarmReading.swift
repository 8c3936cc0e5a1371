/// Whether a text reads like an emergency (facts: telecom §4.4). When in doubt it does: a needless line about 15 and 112 costs
/// less than a missing one.
enum AlarmReading {
    /// The kind of help the text calls for; despair before violence before other help.
    static func alarm(in matches: [PhraseMatch], isWhole: (PhraseMatch) -> Bool, isStart: (PhraseMatch) -> Bool)
        -> Alarm?
    {
        let guards = matches.filter { $0.sense == .noAlarm }.map(\.words)
        var found: Set<Alarm> = []
        for match in matches {
            guard case .alarm(let alarm) = match.sense else { continue }
            if guards.contains(where: { $0.overlaps(match.words) }) { continue }
            switch match.anchor {
            case .anywhere: found.insert(alarm)
            case .start: if isStart(match) { found.insert(alarm) }
            case .whole: if isWhole(match) { found.insert(alarm) }
            }
        }
        return [.despair, .violence, .help].first(where: found.contains)
    }
}
