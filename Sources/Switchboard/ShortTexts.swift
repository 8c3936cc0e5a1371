import Domain
import Synchronization

/// What short texts mean, remembered: "1", "oui", "MENU", "LISTE MENDE" come again and again, and always mean the same.
///
/// Longer ones are people's own sentences: they do not come twice, and nothing of them stays here.
final class ShortTexts: Sendable {
    private let understand: @Sendable (String) -> Understanding
    private let known = Mutex<[String: Understanding]>([:])

    init(_ understand: @escaping @Sendable (String) -> Understanding) { self.understand = understand }

    func understanding(of text: String) -> Understanding {
        guard text.utf8.count <= Self.longest else { return understand(text) }
        if let understanding = known.withLock({ $0[text] }) { return understanding }
        let understanding = understand(text)
        known.withLock { known in
            // Whoever fills it on purpose gains nothing: it begins anew.
            if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
            known[text] = understanding
        }
        return understanding
    }

    /// Bytes of UTF-8: a keyword, a category and a commune ("Propose ordinateur Saint-Chély-d'Apcher").
    private static let longest = 40
    /// About 1 MB of them.
    private static let most = 2_000
}
