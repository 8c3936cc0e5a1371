public import Domain
import Foundation
public import Logging
public import Providers
public import Store
import Synchronization

/// The only place where things happen: takes a webhook in, lets the Domain decide, keeps the result, and answers once it is
/// on disk.
public final class Switchboard: Sendable {
    let store: Store
    let providers: [String: any Provider]
    let profile: ServiceProfile
    let territory: HomeTerritory
    let dialogue: Dialogue
    let face: SMSFace
    let callDialogue: CallDialogue
    let texts: ShortTexts
    let surroundings: Surroundings
    let logger: Logger
    let transport: Transport
    let pace: OutboxPace
    let retention: Retention
    let refusals = RefusalMeter()
    /// The day on which what is kept no longer was last let go.
    let lastForgetting = Mutex<CivilDay?>(nil)
    let bell = Bell()

    /// `pace`: French numbers have been throttled to one text in 2 seconds (facts: telecom §1.2).
    public init(
        store: Store, providers: [any Provider], profile: ServiceProfile, territory: HomeTerritory,
        wording: any Wording, understand: @escaping @Sendable (String) -> Understanding,
        transport: Transport = .unplugged, pace: OutboxPace = OutboxPace(pause: 2),
        retention: Retention = Retention(), surroundings: Surroundings = .real, logger: Logger
    ) {
        self.store = store
        self.providers = Dictionary(providers.map { ($0.name, $0) }) { first, _ in first }
        self.profile = profile
        self.territory = territory
        face = SMSFace(wording: wording, territory: territory, identity: profile.identity)
        dialogue = Dialogue(territory: territory, face: face, lifetime: profile.lifetime)
        callDialogue = CallDialogue(
            territory: territory,
            face: VoiceFace(wording: wording, territory: territory, identity: profile.identity),
            lifetime: profile.lifetime)
        texts = ShortTexts(understand)
        self.transport = transport
        self.pace = pace
        self.retention = retention
        self.surroundings = surroundings
        self.logger = logger
    }

    /// Answers a webhook. Whatever is answered 2xx is on disk, with its effects, once.
    public func receive(_ request: WebhookRequest, from name: String, route: WebhookRoute) async -> WebhookAnswer {
        guard let provider = providers[name] else { return WebhookAnswer(status: 404) }
        let arrived = surroundings.now()
        let replayKey: String?
        switch provider.verify(request, now: arrived) {
        case .genuine(let key): replayKey = key
        case .refused(let reason):
            return await refuse(request, from: name, route: route, status: 403, reason: reason)
        }
        do {
            let events = try provider.events(in: request, route: route)
            let webhook = Webhook(
                provider: provider, replayKey: replayKey, events: try await hear(events, from: name), arrived: arrived,
                record: try ExchangeRecord(
                    provider: name, route: route,
                    request: request.carriesPIN ? ExchangeText.outline(of: request) : ExchangeText.text(of: request),
                    store: store))
            let answer = try await store.write { transaction in try self.handle(webhook, in: transaction) }
            if !provider.abilities.repliesInline || events.contains(where: \.bringsRecording) { bell.ring() }
            return answer
        } catch let fault as WebhookFault {
            return await refuse(request, from: name, route: route, status: fault.status, reason: fault.reason)
        } catch let fault as StoreFault {
            logger.error("webhook not kept", metadata: ["provider": "\(name)", "reason": "\(fault)"])
            return WebhookAnswer(status: 503)
        } catch {
            logger.error("webhook failed", metadata: ["provider": "\(name)", "reason": "\(type(of: error))"])
            return await refuse(request, from: name, route: route, status: 500, reason: "\(type(of: error))")
        }
    }

    /// Verifies and answers without keeping anything: what the bench compares with.
    public func bareAnswer(to request: WebhookRequest, from name: String) -> WebhookAnswer {
        guard let provider = providers[name] else { return WebhookAnswer(status: 404) }
        guard case .genuine = provider.verify(request, now: surroundings.now()),
            (try? provider.events(in: request, route: .message)) != nil
        else { return WebhookAnswer(status: 403) }
        return provider.answer(to: [TextReply(text: "OK")])
    }

    /// Does what needs no transaction before any waits for it.
    private func hear(_ events: [ProviderEvent], from provider: String) async throws -> [HeardEvent] {
        var heard: [HeardEvent] = []
        heard.reserveCapacity(events.count)
        for event in events {
            switch event {
            case .textReceived(let text):
                let received = TextReceived(
                    id: text.id, from: text.from, to: profile.ownNumber(text.to), text: text.text,
                    pictures: text.pictures, part: text.part)
                let record = try TextRecord(received, through: provider, store: store)
                heard.append(.text(record, understanding(of: text.text)))
            case .deliveryReported(let report): heard.append(.delivery(report))
            case .callProgressed(let call): heard.append(.call(try await hear(call, from: provider)))
            }
        }
        return heard
    }

    func understanding(of text: String) -> Understanding {
        // To count characters costs more than to see that there are few bytes.
        let isShort = text.utf8.count <= Self.longestText
        return texts.understanding(of: isShort ? text : String(text.prefix(Self.longestText)))
    }

    /// Characters of a text that are understood; all are kept. Twilio joins parts up to this length.
    static let longestText = 1600
}

extension ProviderEvent {
    /// Something lies at the provider now that is to be fetched.
    fileprivate var bringsRecording: Bool {
        if case .callProgressed(let call) = self, case .recorded = call.input { true } else { false }
    }
}

/// A believed webhook, understood as far as can be without the store.
struct Webhook: Sendable {
    let provider: any Provider
    let replayKey: String?
    let events: [HeardEvent]
    let arrived: Date
    let record: ExchangeRecord
}

enum HeardEvent: Sendable {
    case text(TextRecord, Understanding)
    case delivery(DeliveryReported)
    case call(HeardCall)
}
