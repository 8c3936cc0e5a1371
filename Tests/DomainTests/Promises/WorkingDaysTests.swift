import Domain
import Foundation
import Testing

/// Which days staff work, and until when they promise to answer.
struct WorkingDaysTests {
    private static func day(_ text: String) -> CivilDay {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return CivilDay(year: parts[0], month: parts[1], day: parts[2])
    }

    /// As the ministry publishes them (service-public.fr, and the calendars of those years).
    @Test(arguments: [
        (
            2026,
            [
                "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14",
                "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25",
            ]
        ),
        (
            2027,
            [
                "2027-01-01", "2027-03-29", "2027-05-01", "2027-05-08", "2027-05-06", "2027-05-17", "2027-07-14",
                "2027-08-15", "2027-11-01", "2027-11-11", "2027-12-25",
            ]
        ),
    ])
    func holidays(year: Int, days: [String]) {
        #expect(WorkingDays.holidays(in: year) == Set(days.map(Self.day)))
    }

    /// Easter Monday of years with the earliest, the latest and the awkward dates.
    @Test(arguments: ["1943-04-26", "1954-04-19", "1981-04-20", "2000-04-24", "2008-03-24", "2011-04-25", "2038-04-26"])
    func easterMonday(_ text: String) {
        #expect(WorkingDays.holidays(in: Self.day(text).year).contains(Self.day(text)))
    }

    @Test(arguments: [
        // A Tuesday.
        ("2026-11-24", "2026-11-26"),
        // Friday, Saturday, Sunday.
        ("2026-11-27", "2026-12-01"), ("2026-11-28", "2026-12-01"), ("2026-11-29", "2026-12-01"),
        // Christmas on a Friday; New Year's Day on the next one.
        ("2026-12-23", "2026-12-28"), ("2026-12-24", "2026-12-29"), ("2026-12-31", "2027-01-05"),
        // Easter, and Ascension between two bridges.
        ("2026-04-02", "2026-04-07"), ("2026-05-12", "2026-05-15"), ("2026-05-13", "2026-05-18"),
        ("2028-02-28", "2028-03-01"),
    ])
    func twoWorkingDaysAfter(start: String, end: String) {
        #expect(WorkingDays.day(2, after: Self.day(start)) == Self.day(end))
    }

    @Test func aPromiseIsNeverAWeekAway() {
        var day = Self.day("2024-01-01")
        while day.year < 2064 {
            let promised = WorkingDays.day(Promise.workingDays, after: day)
            #expect(promised < day.adding(days: 7), "\(day)")
            #expect(promised.weekday < .saturday)
            day = day.adding(days: 1)
        }
    }

    /// 18 o'clock in Paris, in winter and in summer; the day is that of Paris too.
    @Test(arguments: [
        ("2026-11-24T09:00:00Z", "2026-11-26T17:00:00Z"), ("2026-07-15T09:00:00Z", "2026-07-17T16:00:00Z"),
        // Half past midnight of the 25th in Paris.
        ("2026-11-24T23:30:00Z", "2026-11-27T17:00:00Z"),
        // Over the night when the clocks go back.
        ("2026-10-23T10:00:00Z", "2026-10-27T17:00:00Z"),
    ])
    func promise(now: String, time: String) throws {
        let format = Date.ISO8601FormatStyle()
        #expect(try Promise.time(from: format.parse(now)) == format.parse(time))
    }

    @Test func daysCountAsTheCalendarDoes() {
        let start = Self.day("1970-01-01")
        #expect(start.weekday == .thursday)
        #expect(start.adding(days: -1) == Self.day("1969-12-31"))
        #expect(start.adding(days: 59) == Self.day("1970-03-01"))
        #expect(Self.day("2000-02-28").adding(days: 1) == Self.day("2000-02-29"))
        #expect(Self.day("1900-02-28").adding(days: 1) == Self.day("1900-03-01"))
        #expect(Self.day("2026-11-24").weekday == .tuesday)
        #expect(CivilDay(Date(timeIntervalSince1970: 1_795_510_800)) == Self.day("2026-11-24"))
    }
}
