import Domain
import Foundation
import Prompts
import Providers
import Store
import Switchboard
import Web

extension Wiring {
    /// The web door: reads through the store, changes through the switchboard.
    func site(_ store: Store, _ switchboard: Switchboard, simulatorKey: String?) -> Site {
        let (territory, gazetteer) = (territory, gazetteer)
        let vantage = Vantage(département: territory.département)
        var site = Site(
            name: settings.serviceName, operatorName: settings.serviceOperator ?? settings.serviceName,
            telephone: settings.serviceNumber ?? "", contact: settings.serviceContact, publicURL: settings.publicURL,
            simulator: simulatorKey.map { simulator($0, switchboard) },
            wording: book,
            receive: { await switchboard.receive($0, from: $1, route: $2) },
            refuse: { _ = await switchboard.refuse($0, from: $1, route: $2, status: $3, reason: $4) },
            search: { query, offset, limit in
                let now = Date()
                return try await store.read { reading in
                    let found = try reading.listings(query, in: territory, at: now, offset: offset, limit: limit)
                    return (found, try reading.count(query, in: territory, at: now))
                }
            },
            listing: { reference in
                let now = Date()
                return try await store.read { try $0.listing(reference, in: territory, at: now) }
            },
            categories: { try await store.read { $0.allCategories } },
            place: { gazetteer.place($0, near: vantage) }, commune: { gazetteer.commune($0) })
        site.recording = { [recordings = book.recordings] in recordings.sound(of: $0) }
        if ProcessInfo.processInfo.environment["COUPDEFIL_BENCH_ROUTE"] == "1" {
            site.bareWebhook = { switchboard.bareAnswer(to: $0, from: "twilio") }
        }
        return site
    }

    /// What the simulated telephones show and play: texts that arrive by themselves, rendered prompts, and whatever else by
    /// espeak-ng.
    private func simulator(_ key: String, _ switchboard: Switchboard) -> SimulatorAccess {
        var access = SimulatorAccess(
            key: key, number: settings.serviceNumber ?? "",
            pushed: { number, last in
                try await switchboard.textsSent(through: "simulator", to: number, after: last, limit: 100)
                    .map { PushedText(id: $0.id.value, text: $0.text, at: $0.at) }
            })
        // Looked for each time: Scripts/run has them said while it serves already.
        access.sound = { [book, folder = settings.promptsAudio] key in
            guard let folder = try? InstalledFiles.path(folder) else { return nil }
            return Recordings.sound(of: key, in: folder) { book.text($0) }
        }
        if let voice = EspeakVoice(language: settings.language) { access.speech = { await voice.sound(of: $0) } }
        return access
    }
}
