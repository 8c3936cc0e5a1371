import Domain
import Testing

@Suite struct SenderTests {
    @Test(
        "withheld, in words and in keypad spelling",
        arguments: [
            "", " ", "anonymous", "Anonymous", "ANONYMOUS", "unknown", "Restricted", "unavailable", "private",
            "blocked",
            "+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253", "266696687",
        ])
    func withheld(written: String) {
        #expect(Sender(written: written) == .withheld)
    }

    @Test(
        "nobody to answer",
        arguments: ["36180", "38100", "INFO", "La Poste", "+36180", "15", "whatsapp:+33612345678", "114"])
    func unreachable(written: String) {
        #expect(Sender(written: written) == .unreachable)
    }

    @Test(
        "a person",
        arguments: [
            ("+33612345678", "+33612345678"), ("0692123456", "+262692123456"), ("33612345678", "+33612345678"),
            ("+32470123456", "+32470123456"),
            // A range given out after our table was made is still a person's.
            ("+33701234567", "+33701234567"),
        ])
    func number(written: String, e164: String) {
        #expect(Sender(written: written) == PhoneNumber(e164: e164).map(Sender.number))
    }
}
