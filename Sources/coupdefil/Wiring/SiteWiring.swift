import Domain
import Foundation
import Providers
import Store
import Switchboard
import Web

extension Wiring {
    private func access(_ key: String, _ switchboard: Switchboard) -> SimulatorAccess {
        SimulatorAccess(
            key: key, number: settings.serviceNumber ?? "",
            pushed: { number, last in
                try await switchboard.textsSent(through: "simulator", to: number, after: last, limit: 100)
                    .map { PushedText(id: $0.id.value, text: $0.text, at: $0.at) }
            })
    }

    /// The web door: reads through the store, changes through the switchboard.
    func site(_ store: Store, _ switchboard: Switchboard, simulatorKey: String?) -> Site {
        let (territory, gazetteer) = (territory, gazetteer)
        let vantage = Vantage(département: territory.département)
        var site = Site(
            name: settings.serviceName, operatorName: settings.serviceOperator ?? settings.serviceName,
            telephone: settings.serviceNumber ?? "", contact: settings.serviceContact, publicURL: settings.publicURL,
            simulator: simulatorKey.map { access($0, switchboard) },
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
        if ProcessInfo.processInfo.environment["COUPDEFIL_BENCH_ROUTE"] == "1" {
            site.bareWebhook = { switchboard.bareAnswer(to: $0, from: "twilio") }
        }
        return site
    }
}
