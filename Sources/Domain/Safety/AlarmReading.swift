/// Whether a text reads like an emergency (facts: telecom §4.4). When in doubt it does: a needless line about 15 and 112 costs
/// less than a missing one.
enum AlarmReading {
    /// The kind of help the text calls for; despair before violence before other help.
    static func alarm(in reading: TextReading) -> Alarm? {
        var isGuarded = [Bool](repeating: false, count: reading.words.count)
        for match in reading.matches where match.sense == .noAlarm {
            for index in match.words { isGuarded[index] = true }
        }
        let found = reading.matches.compactMap { match -> Alarm? in
            guard case .alarm(let alarm) = match.sense else { return nil }
            return match.words.contains { isGuarded[$0] } ? nil : alarm
        }
        return [.despair, .violence, .help].first(where: found.contains)
    }
}
