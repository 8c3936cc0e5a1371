import Domain
import Foundation
import Logging
import Providers
import Store

/// Texts of which nobody knows whether the provider took them: it is asked, and nothing is sent blindly again.
extension Switchboard {
    func recall(_ text: WaitingText) async {
        guard let provider = providers[text.provider] as? any RecallingProvider else {
            logger.warning("a text may or may not have left", metadata: ["provider": "\(text.provider)"])
            return await settle(text, .leave(code: "unknown"))
        }
        let wanted = outbound(text)
        // Their clock may be behind ours.
        let request = provider.request(recalling: wanted, sentSince: text.askedAt - 60)
        let started = surroundings.now()
        var response: HTTPResponse?
        let recall: Recall
        do {
            let answer = try await transport.send(request)
            (response, recall) = (answer, provider.recall(of: wanted, in: answer))
        } catch {
            recall = .unknown(reason: error.reason)
        }
        let (move, reason) = await verdict(on: text, recall)
        await settle(text, move, keeping: record(.recall, of: text, request, response, reason: reason, since: started))
    }

    private func verdict(on text: WaitingText, _ recall: Recall) async -> (OutboxMove, reason: String?) {
        let now = surroundings.now()
        switch recall {
        case .unknown(let reason): return (Backoff.askAgain(text, at: now), reason)
        case .found(let texts):
            // The same words may have gone to the same person before, as another text of ours.
            let ids = texts.map(\.id)
            guard let known = try? await store.read({ try $0.known(ids, at: text.provider) }) else {
                return (Backoff.askAgain(text, at: now), "the store cannot be read")
            }
            if let ours = texts.first(where: { !known.contains($0.id) }) {
                return (.settled(id: ours.id, ours.state), nil)
            }
            guard now.timeIntervalSince(text.askedAt) >= Backoff.listLag else {
                return (.ask(at: text.askedAt + Backoff.listLag), "not in the provider's list yet")
            }
            return (Backoff.sendAgain(text, at: now), "the provider never took it")
        }
    }
}
