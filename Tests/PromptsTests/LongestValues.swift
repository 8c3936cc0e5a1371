import Domain
import Foundation
import Prompts

/// The longest values that real data can put into a sentence.
struct LongestValues {
    let book: PromptBook?
    let face: SMSFace
    let replies: [Reply]

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    init() {
        let gazetteer = Self.gazetteer()
        // The longest name among the seats of areas of France: every département in turn would take minutes, so the longest
        // name of all stands for a seat.
        let longest = Self.longestNames(gazetteer)
        let territory = HomeTerritory(
            gazetteer: gazetteer, département: longest[0].département, communes: longest, k: 1)
        let book = try? PromptBook(
            folder: Self.root.appending(path: "Prompts/fr").path, checking: [SMSPhrase.self, VoicePhrase.self])
        self.book = book
        face = SMSFace(
            wording: book.map { $0 as any Wording } ?? NoWords(), territory: territory,
            identity: ServiceIdentity(
                name: "Entraide du Vaucluse", operatorName: "Département des Alpes-de-Haute-Provence",
                phone: "04 92 30 04 00", listingDays: 365))
        replies = Self.replies(longest, book?.categories ?? [], territory)
    }

    /// The words of a listing are cut to fit: they alone may end in dots.
    func holdsWords(_ reply: Reply) -> Bool {
        if case .listing(let listing) = reply { listing.words != nil } else { false }
    }

    private static func gazetteer() -> Gazetteer {
        let folder = root.appending(path: "Sources/Domain/Places/Data")
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            return try Gazetteer(
                tables: GazetteerTables(fileNames: names) { name in
                    names.contains(name) ? [UInt8](try Data(contentsOf: folder.appending(path: name))) : nil
                })
        } catch {
            preconditionFailure("the gazetteer cannot be read: \(error)")
        }
    }

    /// The communes with the longest names of France after "de", longest first.
    private static func longestNames(_ gazetteer: Gazetteer) -> [INSEECode] {
        let départements =
            (1...95).map { $0 < 10 ? "0\($0)" : "\($0)" } + ["2A", "2B", "971", "972", "973", "974", "976"]
        let all = départements.flatMap { gazetteer.communes(inDépartement: $0) }.compactMap { gazetteer.commune($0) }
        return all.sorted { ($0.nameAfterDe.utf8.count, $0.insee) > ($1.nameAfterDe.utf8.count, $1.insee) }.prefix(9)
            .map(\.insee)
    }

    private static func replies(
        _ communes: [INSEECode], _ categories: [Domain.Category], _ territory: HomeTerritory
    ) -> [Reply] {
        guard let reference = Reference(999_999), let area = territory.area(of: communes[0]),
            let category = categories.max(by: { $0.keyword.count < $1.keyword.count })
        else { return [] }
        // A Wednesday, the longest of the days.
        let (commune, now) = (communes[0], Date(timeIntervalSince1970: 1_795_597_200))
        func listing(_ words: String?) -> PublicListing {
            PublicListing(
                reference: reference, kind: .request, category: category, area: area, words: words, publishedAt: now,
                expiresAt: now)
        }
        let found = [FoundListing](repeating: FoundListing(listing: listing(nil), kilometres: 25), count: 9)
        let own = OwnListing(
            reference: reference, kind: .request, category: category, commune: commune, state: .published,
            expiresAt: now)
        let query = ListingQuery(category: category.key, around: commune)
        let draft = Matter.listing(ListingDraft(kind: .request))
        return [
            .menu, .contact, .thanks, .unclear, .unclearAgain, .handedToStaff, .handedToStaffMidway, .picturesRefused,
            .stopped, .resumed, .stillStopped, .personPromised(by: now), .reportNoted(nil, by: now),
            .reportNoted(reference, by: now),
            .introductionNoted(reference, by: now), .cancelled,
            .askPlace(draft), .askPlace(.listing(ListingDraft(kind: .offer))), .askPlace(.search(ListingQuery())),
            .unknownPlace(draft), .outsideTerritory(commune), .noMoreListings, .noOwnListings,
            .askPlaces(Page(communes.map { NamedPlace($0) }, from: 10, total: 46)),
            .askCategory(.request, Page(categories, from: 0, total: categories.count)),
            .categoryGone(category), .confirm(.request, category, commune), .closed(reference),
            .unknownReference(reference),
            .published(reference, .request, category, commune, hasWords: false),
            .published(reference, .request, category, commune, hasWords: true), .nothing(query, category),
            .nothing(query, nil), .nothing(ListingQuery(), nil), .listings(query, Page(found, from: 0, total: 20)),
            .listings(ListingQuery(), Page(found, from: 0, total: 20)), .listing(listing(nil)),
            .listing(listing(String(repeating: "beaucoup de mots ", count: 100))), .ownListing(own),
            .ownListings(Page([own, own], from: 97, total: 100)), .emergency(.help), .emergency(.violence),
            .emergency(.despair), .confirm(.request, category, commune, isOrganisation: true),
        ] + managing(own, at: now) + reminding(own, at: now)
    }

    private static func reminding(_ own: OwnListing, at now: Date) -> [Reply] {
        let reference = own.reference
        let offer = OwnListing(
            reference: reference, kind: .offer, category: own.category, commune: own.commune, state: .published,
            expiresAt: now)
        return [
            .stillNeeded(own, byReference: false), .stillNeeded(own, byReference: true),
            .stillNeeded(offer, byReference: false), .stillNeeded(offer, byReference: true),
            .stillNeededWhich(Page([own, offer], from: 0, total: 2)), .prolonged(reference, until: now),
            .alreadyClosed(reference),
        ]
    }

    private static func managing(_ own: OwnListing, at now: Date) -> [Reply] {
        let (reference, category, commune) = (own.reference, own.category, own.commune)
        let held = PhoneNumber(e164: "+33639980001").map {
            OwnData(number: $0, commune: commune, liveListings: 100, since: now)
        }
        let replies: [ManagingReply] = [
            .ended(own), .askChange(own), .askWords(reference),
            .changed(reference, .request, category, commune), .wordsChanged(reference), .unchanged(reference),
            .confirmForOther(.request, category, commune), .notYetAgreed,
        ]
        let data: [DataReply] = [.rights(by: now), .askErase, .erased, .notErased]
        return replies.map { .managing($0) } + (data + (held.map { [.held($0)] } ?? [])).map { .data($0) }
    }
}

private struct NoWords: Wording {
    func text(_ key: some PhraseKey, _ values: [String: String]) -> String { "" }
}

extension Reply {
    /// The same reply with only its first items.
    func keeping(_ count: Int) -> Reply {
        switch self {
        case .askPlaces(let page): .askPlaces(page.keeping(count))
        case .askCategory(let kind, let page): .askCategory(kind, page.keeping(count))
        case .listings(let query, let page): .listings(query, page.keeping(count))
        case .ownListings(let page): .ownListings(page.keeping(count))
        case .stillNeededWhich(let page): .stillNeededWhich(page.keeping(count))
        default: self
        }
    }
}

extension Page {
    fileprivate func keeping(_ count: Int) -> Page { Page(Array(items.prefix(count)), from: from, total: total) }
}
