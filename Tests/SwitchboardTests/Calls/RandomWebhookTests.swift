import Domain
import Foundation
import GRDB
import Switchboard
import Testing

@testable import Store

/// Random calls whose webhooks come twice, late and at once: each is answered, and happens once.
struct RandomWebhookTests {
    private static var events: [[String: Any]] {
        [
            ["silence": true], ["digits": "*"], ["digits": "#"], ["digits": "0"], ["digits": "48300"],
            ["digits": "48000"],
            ["digits": "4127"], ["digits": "112"], ["dialled": "busy"],
            ["speech": "les courses à Mende", "confidence": 0.8],
            ["speech": "au secours", "confidence": 0.1], ["speech": "mes annonces", "confidence": 1],
            ["recorded": ["url": "", "seconds": 0]],
            ["recorded": ["url": "https://recordings.example/1.wav", "seconds": 7]],
            ["began": true],
        ]
    }

    private static func event(using dice: inout Dice) -> [String: Any] {
        dice.roll(2) == 0 ? ["digits": "\(1 + dice.roll(4))"] : events[dice.roll(events.count)]
    }

    @Test(arguments: 1...12) func onceEach(seed: Int) async throws {
        var dice = Dice(seed: UInt64(seed))
        let house = try await House.make()
        for call in 0..<8 {
            let number = [Telephone.landline, Telephone.mobile, nil, Door.ourNumber][dice.roll(4)]
            var telephone = Telephone(number, call: "call-\(call)", in: house)
            var sent: [WebhookRequest] = []
            try await telephone.begin()
            for _ in 0..<dice.roll(15) {
                try await telephone.send(Self.event(using: &dice))
                let rows = try await house.callRows()
                let last = try await telephone.again()
                #expect(last.status == 200)
                if let old = sent.randomElement(using: &dice) {
                    #expect(await house.receive(old, at: .simulator, .call) == last, "an old one")
                }
                #expect(try await house.callRows() == rows)
                if let request = telephone.last { sent.append(request) }
                house.clock.pass(dice.roll(100))
            }
            if dice.roll(3) > 0 { try await telephone.hangUp() }
        }
        let faults = "SELECT CAST(count(*) AS TEXT) FROM pragma_foreign_key_check"
        #expect(try await house.text(faults) == "0")
        #expect(!house.log.lines.contains { $0.contains("webhook failed") || $0.contains("not kept") })
        let ofNobody = """
            SELECT CAST(count(*) AS TEXT) FROM listing WHERE author NOT IN (SELECT person FROM call WHERE person IS NOT NULL)
            """
        #expect(try await house.text(ofNobody) == "0")
    }
}

/// A small generator for tests that need the same random things every time (SplitMix64).
private struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }
}
