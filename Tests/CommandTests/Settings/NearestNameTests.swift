import Testing

@testable import coupdefil

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("", "", 0), ("abc", "abc", 0), ("abc", "ABC", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "ab", 1),
        ("abc", "abxc", 1), ("abc", "axc", 1), ("abc", "acb", 1), ("abcd", "badc", 2), ("kitten", "sitting", 3),
        ("ca", "abc", 3), ("port", "prot", 1), ("é", "e", 1),
    ])
    func countsTypingErrors(written: String, meant: String, errors: Int) {
        #expect(typingErrors(from: written, to: meant) == errors)
    }

    @Test func countsNoFurtherThanAHundredLetters() {
        #expect(typingErrors(from: String(repeating: "a", count: 1_000_000), to: "") == 100)
    }

    @Test(arguments: [
        ("twilio.autToken", "twilio.authToken"), ("twilio.token", "twilio.authToken"),
        ("twillio.acountSid", "twilio.accountSid"),
        ("SERVER.PORT", "server.port"), ("days", "listings.days"), ("http.port", "server.port"),
    ])
    func findsWhatWasMeant(written: String, meant: String) {
        #expect(nearestName(to: written, among: Setting.all.map(\.key)) == meant)
    }

    @Test func ofEquallyNearOnesTheFirst() {
        #expect(nearestName(to: "b", among: ["a", "c"]) == "a")
        #expect(nearestName(to: "b", among: []) == nil)
    }
}
