/// The days on which staff of a département work: Monday to Friday, but for the public holidays of France.
public enum WorkingDays {
    /// The working day that comes so many working days after that day; `count` is at least 1.
    public static func day(_ count: Int, after start: CivilDay) -> CivilDay {
        var day = start
        for _ in 0..<max(1, count) {
            repeat { day = day.adding(days: 1) } while !isWorkingDay(day)
        }
        return day
    }

    public static func isWorkingDay(_ day: CivilDay) -> Bool {
        day.weekday < .saturday && !holidays(in: day.year).contains(day)
    }

    /// The eleven of Code du travail, art. L3133-1. Alsace and Moselle have two more, overseas départements one.
    public static func holidays(in year: Int) -> Set<CivilDay> {
        let fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)].map { month, day in
            CivilDay(year: year, month: month, day: day)
        }
        // Easter Monday, Ascension, Whit Monday.
        return Set(fixed + [1, 39, 50].map { easter(in: year).adding(days: $0) })
    }

    /// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).
    static func easter(in year: Int) -> CivilDay {
        let (golden, century, rest) = (year % 19, year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let late = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * late + 114
        return CivilDay(year: year, month: sum / 31, day: sum % 31 + 1)
    }
}
