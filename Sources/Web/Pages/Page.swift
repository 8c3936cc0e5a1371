/// What one page shows: pure, made of values; its template is beside it.
protocol Page: Sendable {
    /// The template's name, which is also the folder's.
    static var template: String { get }
    /// Without the service's name.
    var title: String { get }
    /// The entry of the navigation that is open.
    var section: Section? { get }
    var isIndexed: Bool { get }
    /// The files of `Assets/` that run in the browser, in order.
    var scripts: [String] { get }
    /// The values of the template. A name never means one thing in a list and another around it: Mustache looks outwards.
    var context: [String: Any] { get }
}

extension Page {
    var section: Section? { nil }
    var isIndexed: Bool { true }
    var scripts: [String] { [] }
}

/// The entries of the navigation.
enum Section: CaseIterable, Sendable {
    case home, listings, simulator
}

/// One line for each folder beside this file.
enum Pages {
    static let all: [any Page.Type] = [
        HomePage.self,
        ListingPage.self,
        ListingsPage.self,
        ProblemPage.self,
        SimulatorPage.self,
    ]
}
