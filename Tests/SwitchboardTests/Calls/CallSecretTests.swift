import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Nothing that is said or typed in a call stands in clear on the disk or in the log; a PIN stands nowhere at all.
struct CallSecretTests {
    static let caller = "+33465710051"
    static let canaries = [
        "0465710051", "465710051", "04 65 71 00 51", "Zygomatique", "recordings.example/jeton-canari", "jeton-canari",
    ]
    static let words = "j'ai besoin de courses à Mende le mardi pour Zygomatique au 04 65 71 00 51"

    @Test func nothingInClear() async throws {
        try await withFolder { folder in
            let store = try Store.open(at: folder.appending(path: "coupdefil.db").path, vault: .ephemeral())
            let house = try await House.make(store: store)
            let pin = try await Self.talk(in: house)
            let told = Self.canaries + [pin, pin.map(String.init).joined(separator: ", ")]
            #expect(try Self.found(told, in: folder) == [])
            try store.close()
            #expect(try Self.found(told, in: folder) == [])
            let log = Data(house.log.lines.joined(separator: "\n").utf8)
            #expect(told.filter { log.range(of: Data($0.utf8)) != nil } == [])
        }
    }

    @Test(
        "no exchange holds a PIN, neither the one that is given nor one that is typed, right or wrong, also when sent again"
    )
    func exchanges() async throws {
        let house = try await House.make()
        let pin = try await Self.talk(in: house)
        let exchanges = try await house.exchanges()
        #expect(exchanges.count > 20)
        for secret in [pin, pin.map(String.init).joined(separator: ", "), "7391"] {
            for exchange in exchanges {
                #expect(!exchange.request.contains(secret), "\(exchange.request)")
                #expect(!exchange.answer.contains(secret), "\(exchange.answer)")
            }
        }
        #expect(exchanges.contains { $0.answer.contains("Pour publier") }, "there are answers to search")
    }

    @Test("three wrong PINs lock the line, and a right one no longer opens it")
    func locked() async throws {
        let house = try await House.make()
        var telephone = Telephone(Self.caller, in: house)
        _ = try await telephone.askForHelp()
        let pin = try Self.pin(in: try await telephone.press("1"))
        try await telephone.hangUp()
        var second = Telephone(Self.caller, call: "call-2", in: house)
        try await second.begin()
        try await second.press("4", "1")
        for _ in 0..<2 { #expect(try await second.press("7391").contains("Ce n'est pas le bon code.")) }
        #expect(try await second.press("7391").contains("Laissez un message"), "a person, or a message")
        try await second.hangUp()
        var third = Telephone(Self.caller, call: "call-3", in: house)
        try await third.begin()
        try await third.press("4", "1")
        let told = try await third.press(pin)
        #expect(told.contains("Ce code est bloqué."))
        #expect(!told.contains("Votre annonce"))
    }

    /// Every step that may carry something personal; returns the PIN.
    private static func talk(in house: House) async throws -> String {
        var first = Telephone(caller, call: "call-1", in: house)
        try await first.begin()
        try await first.say(words)
        try await first.press("3")
        try await first.record(9, at: "https://recordings.example/jeton-canari/1.wav")
        let pin = try pin(in: try await first.press("1"))
        _ = try await first.again()
        try await first.press("0")
        try await first.record(9, at: "https://recordings.example/jeton-canari/2.wav")
        try await first.say("au secours Zygomatique", confidence: 0.2)
        try await first.hangUp()
        var second = Telephone(caller, call: "call-2", in: house)
        try await second.begin()
        try await second.press("4", "1")
        for keys in ["7391", pin] {
            try await second.press(keys)
            _ = try await second.again()
        }
        try await second.press("3", "2", "1", "1")
        try await second.hangUp()
        var withheld = Telephone(nil, call: "call-3", in: house)
        try await withheld.begin()
        try await withheld.say("au secours \(words)")
        try await withheld.hangUp()
        return pin
    }

    /// "Votre code secret est 4, 1, 3, 3."
    private static func pin(in said: String) throws -> String {
        let tail = try #require(said.components(separatedBy: "Votre code secret est ").dropFirst().first)
        return String(tail.prefix { $0 != "." }.filter(\.isNumber))
    }

    private static func found(_ secrets: [String], in folder: URL) throws -> Set<String> {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let files = try names.map { try Data(contentsOf: folder.appending(path: $0)) }
        return Set(
            secrets.filter { secret in
                // Four digits stand in any file by chance.
                secret.utf8.count > 4 && files.contains { $0.range(of: Data(secret.utf8)) != nil }
            })
    }
}
