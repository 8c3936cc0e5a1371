import Foundation
import Testing

@testable import Web

@Suite struct TemplateTests {
    private static func templates() throws -> [(name: String, text: String)] {
        let web = TestPlaces.root.appending(path: "Sources/Web")
        return try (Pages.all.map { "Pages/\($0.template)/\($0.template)" } + ["Layout/layout"]).map {
            ($0, try String(contentsOf: web.appending(path: "\($0).mustache"), encoding: .utf8))
        }
    }

    @Test func holdNoWordsOfTheirOwn() throws {
        for (name, text) in try Self.templates() {
            let bare = text.replacing(#/{{[^}]*}}/#, with: "").replacing(#/<[^>]*>/#, with: "")
            let letters = bare.filter { $0.isLetter }
            #expect(letters.isEmpty, "\(name): \(letters)")
        }
    }

    @Test func useOnlyWordsThatExist() throws {
        let known = Set(WebPhrase.allCases.filter(\.placeholders.isEmpty).map(\.rawValue))
        for (name, text) in try Self.templates() {
            for match in text.matches(of: #/words\.([A-Za-z0-9]+)/#) {
                #expect(known.contains(String(match.output.1)), "\(name): \(match.output.0)")
            }
        }
    }

    @Test func useNothingUnescapedAndNothingInline() throws {
        for (name, text) in try Self.templates() {
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
            #expect(!text.contains(" style=") && !text.contains(" onclick") && !text.contains("<style"), "\(name)")
        }
    }

    @Test func everyWordIsUsed() throws {
        let files = FileManager.default.enumerator(
            at: TestPlaces.root.appending(path: "Sources/Web"), includingPropertiesForKeys: nil)
        var text = ""
        while let file = files?.nextObject() as? URL {
            let isText = ["swift", "mustache"].contains(file.pathExtension)
            if isText, file.lastPathComponent != "WebPhrase.swift" {
                text += try String(contentsOf: file, encoding: .utf8)
            }
        }
        let words = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        let unused = WebPhrase.allCases.map(\.rawValue).filter { !words.contains($0) }
        #expect(unused == [])
    }

    @Test func wordsKeepFrenchSpaces() throws {
        let file = TestPlaces.root.appending(path: "Prompts/fr/web.yaml")
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
            let text = line.drop { $0 != "\"" }
            #expect(text.firstMatch(of: #/ [:;?!»]|« |'/#) == nil, "\(line)")
        }
    }
}
