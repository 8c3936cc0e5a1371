public import Domain
public import Foundation

/// All that the web door needs to know and may ask for: words and facts as values, everything else as functions.
///
/// Tests answer the functions from arrays; the wiring answers them from the Store, the gazetteer and the Switchboard.
public struct Site: Sendable {
    /// The name of the service ("Coup de fil").
    public var name: String
    /// Who runs it ("Département de la Lozère").
    public var operatorName: String
    /// The number to text, as people read it ("04 65 71 48 00").
    public var telephone: String
    /// Where a person answers, as people read it; nil where that is not known.
    public var contact: String?
    /// Where providers and the public reach us ("https://entraide.example"), without a slash at its end.
    public var publicURL: String
    /// Nil where the simulated telephones are switched off.
    public var simulator: SimulatorAccess?
    public var wording: any Wording
    public var now: @Sendable () -> Date = { Date() }
    /// A voice prompt that a human voice has said, as WAV; nil for one that none has.
    public var recording: @Sendable (_ key: String) -> Data? = { _ in nil }

    /// Takes a provider's webhook and answers it; an unknown provider is a 404 of its own making.
    public var receive: @Sendable (WebhookRequest, _ provider: String, WebhookRoute) async -> WebhookAnswer
    /// Keeps a record of a webhook that was turned away before anybody read it; the request has no body.
    public var refuse:
        @Sendable (WebhookRequest, _ provider: String, WebhookRoute, _ status: Int, _ reason: String) async -> Void
    /// A webhook that is signed and answered but touches no store, at `POST /bench/bare`; nil but under measurement.
    public var bareWebhook: (@Sendable (WebhookRequest) -> WebhookAnswer)?

    /// The published listings of a query from `offset`, `limit` at most, and how many there are in all.
    public var search: @Sendable (ListingQuery, _ offset: Int, _ limit: Int) async throws -> SearchResult
    /// A published listing; nil for one that never was, is not yet, or is no more.
    public var listing: @Sendable (Reference) async throws -> PublicListing?
    /// In the order in which staff put them, archived ones too.
    public var categories: @Sendable () async throws -> [Domain.Category]
    /// What a text says of a place, as the texts of people are understood.
    public var place: @Sendable (String) -> PlaceFinding
    public var commune: @Sendable (INSEECode) -> Commune?

    public typealias SearchResult = (found: [FoundListing], count: Int)

    public init(
        name: String, operatorName: String, telephone: String, contact: String? = nil, publicURL: String,
        simulator: SimulatorAccess? = nil, wording: any Wording,
        receive: @escaping @Sendable (WebhookRequest, String, WebhookRoute) async -> WebhookAnswer,
        refuse: @escaping @Sendable (WebhookRequest, String, WebhookRoute, Int, String) async -> Void,
        search: @escaping @Sendable (ListingQuery, _ offset: Int, _ limit: Int) async throws -> SearchResult,
        listing: @escaping @Sendable (Reference) async throws -> PublicListing?,
        categories: @escaping @Sendable () async throws -> [Domain.Category],
        place: @escaping @Sendable (String) -> PlaceFinding,
        commune: @escaping @Sendable (INSEECode) -> Commune?
    ) {
        self.name = name
        self.operatorName = operatorName
        self.telephone = telephone
        self.contact = contact
        self.publicURL = publicURL
        self.simulator = simulator
        self.wording = wording
        self.receive = receive
        self.refuse = refuse
        self.search = search
        self.listing = listing
        self.categories = categories
        self.place = place
        self.commune = commune
    }
}
