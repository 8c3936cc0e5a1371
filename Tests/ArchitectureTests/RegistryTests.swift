import Foundation
import Testing

/// What is a folder is in its list, and what is in a list is a folder.
enum RegistryRule {
    /// Each folder under Sources/Providers is one provider, named in Registry.swift.
    static func unregistered(providers folders: [String], registry: String) -> [Finding] {
        let words = Set(
            SwiftFile(path: "", text: registry).code.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() })
        return folders.filter { !words.contains($0.lowercased()) }.map { folder in
            Finding(path: "Sources/Providers/\(folder)", sentence: "not in Sources/Providers/Registry.swift")
        }
    }

    /// Each folder under Sources/Web/Pages is one page with a template, and in the `pages` of Package.swift.
    static func unlisted(pages folders: [String], templates: [String], package: String) -> [Finding] {
        let listed = pages(in: package)
        let missing = folders.filter { !listed.contains($0) }.map { folder in
            Finding(path: "Sources/Web/Pages/\(folder)", sentence: "not in the pages of Package.swift")
        }
        let gone = listed.filter { !folders.contains($0) }.map { page in
            Finding(path: "Package.swift", sentence: "the page \(page) has no folder under Sources/Web/Pages")
        }
        let bare = folders.filter { !templates.contains("Sources/Web/Pages/\($0)/\($0).mustache") }.map { folder in
            Finding(path: "Sources/Web/Pages/\(folder)", sentence: "no template \(folder).mustache")
        }
        return missing + gone + bare
    }

    /// The names in `let pages = [ … ]`.
    static func pages(in package: String) -> [String] {
        guard let start = package.firstRange(of: "let pages = ["),
            let end = package[start.upperBound...].firstIndex(of: "]")
        else { return [] }
        return SwiftFile(path: "", text: String(package[start.upperBound..<end])).literals.map(\.text)
    }
}

@Suite struct RegistryTests {
    @Test func everyProviderIsRegistered() throws {
        let folders = try Repository.names(in: "Sources/Providers", onlyFolders: true)
        let registry = folders.isEmpty ? "" : try Repository.text(of: "Sources/Providers/Registry.swift")
        expectNone(RegistryRule.unregistered(providers: folders, registry: registry))
    }

    @Test func everyPageIsListed() throws {
        let folders = try Repository.names(in: "Sources/Web/Pages", onlyFolders: true)
        #expect(!folders.isEmpty)
        let templates = try Repository.files(under: "Sources/Web/Pages")
        let package = try Repository.text(of: "Package.swift")
        expectNone(RegistryRule.unlisted(pages: folders, templates: templates, package: package))
    }

    @Test func catchesAProviderThatIsNotRegistered() {
        let registry = "let kinds: [ProviderKind] = [\n    .simulator,\n    // .twilio,\n]"
        let findings = RegistryRule.unregistered(providers: ["Simulator", "Twilio"], registry: registry)
        #expect(findings.map(\.path) == ["Sources/Providers/Twilio"])
    }

    @Test func catchesPagesOutOfStep() {
        let findings = RegistryRule.unlisted(
            pages: ["Listing", "Map"], templates: ["Sources/Web/Pages/Listing/Listing.mustache"],
            package: "let pages = [\"Listing\", \"Gone\"]\nlet a = [\"Map\"]")
        #expect(
            findings.map(\.description) == [
                "Sources/Web/Pages/Map:1: not in the pages of Package.swift",
                "Package.swift:1: the page Gone has no folder under Sources/Web/Pages",
                "Sources/Web/Pages/Map:1: no template Map.mustache",
            ])
    }
}
