import Foundation
import Testing

@testable import coupdefil

/// What providers say while we are down: the name, the emergency numbers, a person.
struct FallbackTests {
    private func files(_ variables: [String: String] = [:]) throws -> [String: String] {
        let documents = try FallbackDocuments(Wiring(Demonstration.settings(variables)))
        return Dictionary(uniqueKeysWithValues: documents.files)
    }

    private static let twilio = [
        "COUPDEFIL_TWILIO_ACCOUNT_SID": "AC" + String(repeating: "0", count: 32),
        "COUPDEFIL_TWILIO_AUTH_TOKEN": "0123456789abcdef0123456789abcdef",
    ]

    @Test func withoutAProviderThereAreThePlainWords() throws {
        let files = try files()
        #expect(files.keys.sorted() == ["call.txt", "message.txt"])
        let call = try #require(files["call.txt"])
        for needed in ["Coup de fil", "15", "112", "04, 65, 71, 48, 48"] { #expect(call.contains(needed)) }
        let message = try #require(files["message.txt"])
        for needed in ["Coup de fil", "15", "112", "114", "04 65 71 48 48"] { #expect(message.contains(needed)) }
        #expect(message.utf8.count <= 161)
    }

    @Test func twilioRingsAPersonAndNeedsNothingOfUs() throws {
        let files = try files(Self.twilio)
        let call = try #require(files["twilio/call.xml"])
        #expect(call.contains("<Dial callerId=\"+33465714800\""))
        #expect(call.contains("<Number>+33465714848</Number>"))
        #expect(!call.contains("action=") && !call.contains("<Redirect") && !call.contains("http"))
        #expect(call.contains("le 15 ou le 112"))
        #expect(MarkupBalance.isKept(in: call))
        #expect(files["twilio/message.xml"]?.contains("<Message>Coup de fil") == true)
    }

    @Test func everyFileHasAPlace() throws {
        let documents = try FallbackDocuments(Wiring(Demonstration.settings(Self.twilio)))
        let lines = documents.instructions(in: "out").split(separator: "\n")
        #expect(lines.count == documents.files.count)
        #expect(lines.allSatisfy { $0.hasPrefix("out/") && $0.hasSuffix(".") })
        #expect(lines.filter { $0.contains("primary handler fails") }.count == 2)
    }

    /// The longest name that the settings allow.
    @Test func theTextIsOneSegment() throws {
        let files = try files(["COUPDEFIL_SERVICE_NAME": "Entraide du Vaucluse"])
        let message = try #require(files["message.txt"])
        #expect(message.hasSuffix("demain.\n"), "cut: \(message)")
    }

    @Test(arguments: ["COUPDEFIL_SERVICE_CONTACT", "COUPDEFIL_SERVICE_NUMBER"])
    func aNumberThatCannotBeRungIsRefused(variable: String) {
        #expect(throws: (any Error).self) { try files([variable: "115"]) }
    }
}
