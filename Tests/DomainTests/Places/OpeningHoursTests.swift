import Domain
import Testing

@Suite struct OpeningHoursTests {
    @Test(arguments: [
        "Mo 09:00-12:00", "Mo-Fr 08:30-12:00,13:30-17:00; Sa 09:00-11:30", "Su 00:00-24:00",
        "Tu 09:00-09:01; We 09:00-10:00",
    ])
    func readsAndWrites(text: String) {
        #expect(OpeningHours(text)?.description == text)
    }

    @Test(arguments: [
        "", "Mo", "Mo ", "Mo 09:00", "Mo 09:00-", "Mo 09:00-12:00;", "Mo 09:00-12:00; ", "mo 09:00-12:00",
        "Lu 09:00-12:00",
        "Mo 9:00-12:00", "Mo 12:00-09:00", "Mo 09:00-09:00", "Mo 09:00-24:01", "Mo 09:60-12:00", "Fr-Mo 09:00-12:00",
        "Mo-Mo 09:00-12:00", "Mo 09:00-12:00,11:00-13:00", "Mo 09:00-12:00,12:00-13:00",
        "Tu 09:00-12:00; Mo 09:00-12:00",
        "Mo-We 09:00-12:00; We 14:00-17:00", "Mo 09:00-12:00 ", "Mo  09:00-12:00", "Mo-Fr-Sa 09:00-12:00",
        "Mo 0é:00-12:00",
    ])
    func refuses(text: String) {
        #expect(OpeningHours(text) == nil)
    }

    @Test func openFromOpeningUntilClosing() {
        let hours = OpeningHours("Mo-Tu 09:00-12:00,14:00-17:00")
        let open = [539, 540, 719, 720, 839, 840, 1019, 1020].filter { hours?.isOpen(on: .tuesday, minute: $0) == true }
        #expect(open == [540, 719, 840, 1019])
        #expect(hours?.isOpen(on: .wednesday, minute: 540) == false)
    }
}
