/// What a text means, before anybody looks at who sent it or what was asked before.
public struct Understanding: Hashable, Sendable {
    public var intent: Intent
    /// A category's key.
    public var category: String?
    public var place: PlaceFinding
    public var reference: Reference?
    /// A number that may answer a numbered question ("3", "le premier").
    public var choice: Int?
    /// Yes or no, said beside anything else ("oui mais demain", "4127 oui").
    public var consent: Bool?
    /// The person's words, whole, spaces tidied.
    public var words: String
    /// 0…1: how sure we are of the intent.
    public var confidence: Double
    /// Set whenever the text reads like an emergency, whatever else it says.
    public var alarm: Alarm?
    /// What an emergency's text asks for besides: `request` or `offer`, with its category; nil where it only cries for help.
    public var besideAlarm: Intent?
    /// The former name by which a commune was found ("Le Bleymard"), for the question that offers it.
    public var formerNames: [INSEECode: String] = [:]
    /// For whom the person asks, in their words ("pour ma mère").
    public var beneficiary: String?
    /// Offers help rather than asks for it, beside a yes or no too ("non, je propose").
    public var meansOffer = false
    /// What is named beside a no, which corrects or declines it ("non, les médicaments").
    public var categoryBesideNo: String?
    /// Speaks for an association, a town hall, a club.
    public var isOfOrganisation = false
    /// What shall become of a listing of theirs ("prolonger", "retirer 4127").
    public var act: ListingAct?
    /// "EFFACER OUI", both words.
    public var confirmsErasure = false
    /// When and how often, in their words ("jeudi", "tous les matins").
    public var times: [String] = []
    /// The words without place, courtesies and numbers of listings.
    public var matter = ""

    public init(
        intent: Intent, category: String? = nil, place: PlaceFinding = .none, reference: Reference? = nil,
        choice: Int? = nil, consent: Bool? = nil, words: String, confidence: Double = 1, alarm: Alarm? = nil
    ) {
        self.intent = intent
        self.category = category
        self.place = place
        self.reference = reference
        self.choice = choice
        self.consent = consent
        self.words = words
        self.confidence = confidence
        self.alarm = alarm
    }
}

/// What somebody wants with a text.
public enum Intent: String, Codable, Hashable, Sendable, CaseIterable {
    case request, offer, search
    /// A digit or word that answers a numbered question; see `Understanding.choice`.
    case choice
    case yes, no
    case reference
    case more, menu
    case stop, resume
    /// End one contact or listing ("4127 9", TERMINER).
    case end
    case report, callback
    case myListings = "my listings"
    case myData = "my data"
    case erase, contact, thanks, emergency, unclear
}

/// A message that reads like an emergency, by what help it needs (facts: telecom §4.4).
public enum Alarm: String, Codable, Hashable, Sendable, CaseIterable {
    /// 15, 112, or 114 by SMS.
    case help
    /// As `help`; and somebody is violent, perhaps in the same house: the answer stays neutral.
    case violence
    /// As `help`, and 3114.
    case despair
}
