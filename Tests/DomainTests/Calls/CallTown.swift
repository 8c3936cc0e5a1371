import Domain
import Foundation

/// What all random calls have in common: the territory, what is on offer there, the dialogue, and sentences that people say.
final class CallTown {
    let territory: HomeTerritory
    let dialogue: CallDialogue
    let categories = Texts.vocabulary.categories
    let listings: [PublicListing]
    let sayings: [Understanding]
    private var rings: [INSEECode: [INSEECode: Double]] = [:]

    init() throws {
        let territory = HomeTerritory(gazetteer: Places.gazetteer, département: "48")
        let identity = ServiceIdentity(
            name: "Coup de fil", operatorName: "Département de la Lozère", phone: "04 65 71 48 48", listingDays: 30)
        self.territory = territory
        dialogue = CallDialogue(
            territory: territory,
            face: VoiceFace(wording: try SpokenWords(), territory: territory, identity: identity),
            lifetime: 30 * 24 * 3600)
        listings = Self.listings(in: territory)
        sayings = Self.sentences.map { Texts.understand($0) }
    }

    /// In every third area, of every category.
    private static func listings(in territory: HomeTerritory) -> [PublicListing] {
        let areas = territory.areas.areas.sorted { $0.key.text < $1.key.text }
        let categories = Texts.vocabulary.categories
        var listings: [PublicListing] = []
        for index in stride(from: 0, to: areas.count, by: 3) {
            guard let reference = Reference(4200 + index) else { continue }
            let age = Double(index) * 3600
            listings.append(
                PublicListing(
                    reference: reference, kind: index.isMultiple(of: 2) ? .request : .offer,
                    category: categories[index % categories.count], area: areas[index],
                    words: index.isMultiple(of: 5) ? "le jeudi matin, à pied" : nil, publishedAt: morning - age,
                    expiresAt: morning + 20 * 24 * 3600, isOrganisation: index.isMultiple(of: 7)))
        }
        return listings
    }

    /// 24 November 2026, 10:00 in Paris: a Tuesday.
    static let morning = Date(timeIntervalSince1970: 1_795_510_800)

    /// Kilometres from a commune to the areas that are near.
    func ring(around commune: INSEECode, within radius: Double) -> [INSEECode: Double] {
        if let known = rings[commune] { return known }
        let near = territory.areas(within: radius, of: commune).map { ($0.area.key, $0.kilometres) }
        let ring = Dictionary(near) { first, _ in first }
        rings[commune] = ring
        return ring
    }

    /// What callers say: wishes, pieces of them, answers, commands, cries for help, and what means nothing.
    private static let sentences = [
        "j'ai besoin d'aide pour mes courses à Mende", "il me faudrait quelqu'un pour le jardin",
        "je cherche quelqu'un pour ma mère à Langogne qui a besoin de repas", "je propose mon aide", "les courses",
        "je peux conduire des gens à Marvejols le mardi et le jeudi matin", "qu'est-ce qu'il y a près de Florac",
        "écouter les annonces", "Mende", "mande", "saint chely", "Badaroux", "Paris", "48000", "48100", "75001", "oui",
        "non", "non merci", "d'accord", "un", "deux", "trois", "le premier", "quatre", "suite", "la suivante", "encore",
        "menu", "retour", "mes annonces", "retirer mon annonce", "4203", "signaler 4203", "signaler", "stop", "arrêtez",
        "rappelez-moi", "parler à quelqu'un", "mes données", "effacer", "merci", "au revoir", "allô", "euh", "quoi",
        "au secours", "mon mari ne respire plus", "il me frappe", "je veux mourir", "le quinze", "bla bla bla", "…",
        "la mairie de Mende propose des repas", "médicaments", "transport", "autre chose", "tous les jeudis",
        "je ne sais pas", "zéro", "reprendre",
    ]
}
