import Foundation

/// What the service sends to the simulated telephones by itself: reminders above all.
struct SimulatorInbox: Sendable {
    let access: SimulatorAccess
    let now: Date

    /// One of them, on which telephone.
    struct Arrival: Encodable {
        let telephone: Int
        /// "14:05".
        let time: String
        let text: String
    }

    /// What arrived since, and the id of the last of it.
    struct Arrivals: Encodable {
        var last: Int64
        var texts: [Arrival]
    }

    /// `last`: the id of the last text that the page has, nil where it has none yet; then a day is enough to look back.
    func arrivals(at numbers: [String], after last: Int64?) async throws -> Arrivals {
        var found: [(telephone: Int, text: PushedText)] = []
        for (telephone, number) in numbers.enumerated() {
            found += try await texts(to: number, after: last ?? 0).map { (telephone, $0) }
        }
        found.sort { ($0.text.id, $0.telephone) < ($1.text.id, $1.telephone) }
        let newest = found.last?.text.id ?? last ?? 0
        let earliest = last == nil ? now.addingTimeInterval(-Self.day) : .distantPast
        return Arrivals(
            last: newest,
            texts: found.filter { $0.text.at >= earliest }.map {
                Arrival(telephone: $0.telephone, time: ParisDay($0.text.at).time, text: $0.text.text)
            })
    }

    private func texts(to number: String, after last: Int64) async throws -> [PushedText] {
        var all: [PushedText] = []
        var last = last
        while case let texts = try await access.pushed(number, last), let newest = texts.last, newest.id > last {
            all += texts
            last = newest.id
        }
        return all
    }

    private static let day: TimeInterval = 24 * 3600
}
