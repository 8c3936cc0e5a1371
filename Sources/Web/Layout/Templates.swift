import Foundation
import Mustache

/// The templates of all pages and their layout, read and parsed once.
struct Templates: Sendable {
    private let library: MustacheLibrary

    /// Throws where a template is missing or cannot be parsed, and names it.
    init() throws {
        MustacheContentTypes.register(Markup(), named: Markup.name)
        var library = MustacheLibrary()
        for name in Pages.all.map({ $0.template }) + ["layout"] {
            guard let url = Bundle.module.url(forResource: name, withExtension: "mustache") else {
                throw TemplateFault(template: name, reason: "is not among the resources")
            }
            let text = try String(contentsOf: url, encoding: .utf8)
            // Each template begins with its own way of escaping, for a partial forgets that of its parent.
            do { try library.register("{{% CONTENT_TYPE:\(Markup.name)}}\(text)", named: name) } catch {
                throw TemplateFault(template: name, reason: "\(error)")
            }
        }
        self.library = library
    }

    func render(_ page: some Page, in frame: Frame) -> String {
        let context = frame.context(around: page)
        return library.render(context, withTemplate: type(of: page).template) ?? ""
    }
}

/// Why the web door cannot open.
struct TemplateFault: Error, CustomStringConvertible {
    let template: String
    let reason: String

    var description: String { "the template \(template).mustache \(reason)" }
}
