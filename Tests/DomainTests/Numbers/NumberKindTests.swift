import Domain
import Testing

@Suite struct NumberKindTests {
    @Test(
        "by the first digits",
        arguments: [
            ("0612345678", NumberKind.mobile), ("0712345678", .unknown), ("0731234567", .mobile),
            ("0799999999", .mobile),
            ("0639123456", .mobile), ("0466490000", .landline), ("0123456789", .landline), ("0590123456", .landline),
            ("0591123456", .landline), ("0912345678", .box), ("0970123456", .box), ("0976012345", .box),
            ("0937123456", .platform), ("0938123456", .platform), ("0939012345", .platform), ("0939412345", .platform),
            ("0939512345", .platform), ("0948123456", .verified), ("0949123456", .verified), ("0162123456", .verified),
            ("0569123456", .verified), ("0947512345", .verified), ("0800123456", .freephone),
            ("0805123456", .freephone),
            ("0806123456", .ordinaryCost), ("0809123456", .ordinaryCost), ("0810123456", .premium),
            ("0820123456", .premium), ("0836123456", .premium), ("0892123456", .premium), ("0899123456", .premium),
            ("0151012345", .publicInterest), ("0941012345", .publicInterest), ("0708401234", .mobile),
        ])
    func kinds(text: String, kind: NumberKind) {
        if kind == .unknown {
            #expect(PhoneNumber(e164: "+33" + text.dropFirst())?.kind == .unknown)
        } else {
            #expect(PhoneNumber(parsing: text)?.kind == kind)
        }
    }

    @Test(
        "numbers that only a provider could write",
        arguments: [
            ("+33700123456789", NumberKind.invalid), ("+337000123456789", .machine), ("+339010123456789", .machine),
            ("+33701234567", .unknown), ("+33116117", .invalid), ("+33392012", .invalid),
            ("+33012345678", .invalid), ("+33692123456", .invalid), ("+262612345678", .invalid),
            ("+590692123456", .invalid), ("+508412345", .unknown), ("+5084123456", .invalid),
            ("+32470123456", .foreign),
            ("+266696687", .foreign),
        ])
    func strange(e164: String, kind: NumberKind) throws {
        #expect(try #require(PhoneNumber(e164: e164)).kind == kind)
    }

    @Test func whatTheServiceMayDoWithThem() {
        #expect(NumberKind.allCases.filter(\.takesTexts) == [.mobile, .unknown])
        #expect(NumberKind.allCases.filter(\.isHouseholdLine) == [.landline, .box])
        #expect(NumberKind.allCases.filter(\.mayBeParticipant) == [.mobile, .landline, .box, .unknown])
    }

    @Test(
        "as people dial them",
        arguments: [
            ("+33612345678", "06 12 34 56 78"), ("+33466490000", "04 66 49 00 00"), ("+33800123456", "0 800 12 34 56"),
            ("+262692123456", "0692 12 34 56"), ("+590590123456", "0590 12 34 56"), ("+508412345", "0508 41 23 45"),
            ("+508708401234", "0708 40 12 34"), ("+32470123456", "+32470123456"),
            ("+337000123456789", "+337000123456789"),
        ])
    func nationalForm(e164: String, form: String) throws {
        let number = try #require(PhoneNumber(e164: e164))
        #expect(number.wholeNationalForm == form)
        #expect("\(number)" == "…\(form.suffix(2))")
    }

    @Test func helpLinesAreNeverPeople() {
        #expect(Set(HelpLine.all.map(\.number)).count == HelpLine.all.count)
        for line in HelpLine.all {
            for spelling in [line.number, "+33" + line.number, "0033" + line.number, "33" + line.number] {
                #expect(PhoneNumber(parsing: spelling)?.kind.mayBeParticipant != true, "\(spelling)")
                #expect(Sender(written: line.number) == .unreachable)
            }
            #expect(HelpLine.dialled(line.number) == line)
        }
        #expect(HelpLine.dialled("39 19")?.help == .violenceAgainstWomen)
        #expect(HelpLine.dialled("1 15")?.isEmergency == true)
        #expect(HelpLine.dialled("١٥")?.help == .ambulance)
        for other in ["", "1", "0615", "15a", "1515", "+15", "39-19"] { #expect(HelpLine.dialled(other) == nil) }
        for emergency in ["15", "17", "18", "112", "114", "115", "119"] {
            #expect(HelpLine.dialled(emergency)?.isEmergency == true)
        }
    }
}
