/// Of whom a text speaks at each word: a person, a thing, or nobody who is named.
struct CrySubjects {
    enum Subject {
        case writer, person, thing
    }

    private enum Gender {
        case masculine, feminine
    }

    private let count: Int
    private let marks: CryMarks

    /// Of a text of so many words.
    init(_ count: Int, _ marks: CryMarks) { (self.count, self.marks) = (count, marks) }

    /// Whom what begins at a word is said of: the last one named before it, small words apart. "la lampe est tombée" is said of a
    /// thing; "dans l'escalier" names a place, and nobody.
    func subject(before start: Int) -> Subject? {
        var index = start - 1
        while index >= max(0, start - Self.reach) {
            if marks.has(.person, index) { return .person }
            if isPronoun(index) { return isThing(pronoun: index) ? .thing : .person }
            if marks.has(.writer, index) { return .writer }
            if isThing(index) { return .thing }
            index -= 1
        }
        return nil
    }

    /// A noun that is no person's and no place's: "la lampe", and "aspirateur" in "aspirateur qui respire mal".
    private func isThing(_ index: Int) -> Bool {
        guard !isSmall(index), !marks.has(.body, index), !marks.has(.person, index) else { return false }
        if isArticle(index - 1) { return !isPreposition(index - 2) }
        return !isPreposition(index - 1) && !marks.isMarked(index) && !followsPerson(index)
    }

    /// What stands behind somebody is what they do, or an adjective or a name of theirs: "je tremble", "mon mari Jean".
    private func followsPerson(_ index: Int) -> Bool {
        for before in stride(from: index - 1, through: max(0, index - 3), by: -1) {
            if isSomebody(before) { return true }
            if !isSmall(before) { return false }
        }
        return false
    }

    private func isSomebody(_ index: Int) -> Bool {
        marks.has(.person, index) || isPronoun(index) || marks.has(.writer, index)
    }

    /// "mon ordinateur est tombé il s'allume plus": where no person was named before, a pronoun stands for a thing of its gender;
    /// but who does something to me is a person ("elle m'a…").
    private func isThing(pronoun index: Int) -> Bool {
        if index + 1 < count, marks.has(.object, index + 1) { return false }
        let gender: Gender = marks.has(.she, index) ? .feminine : .masculine
        for before in stride(from: index - 1, through: 0, by: -1) where marks.has(.person, before) { return false }
        for before in stride(from: index - 1, through: 1, by: -1)
        where isArticle(before - 1) && !isSmall(before) && !isPreposition(before - 2) && !marks.has(.body, before) {
            return agrees(before - 1, gender)
        }
        return false
    }

    private func agrees(_ article: Int, _ gender: Gender) -> Bool {
        let other: CryBook.Role = gender == .masculine ? .feminine : .masculine
        return !marks.has(other, article) || marks.has(.eitherGender, article)
    }

    private func isPronoun(_ index: Int) -> Bool { marks.has(.pronoun, index) && !marks.has(.impersonal, index) }

    private func isSmall(_ index: Int) -> Bool { marks.isSmall(index) }

    private func isPreposition(_ index: Int) -> Bool { index >= 0 && marks.has(.preposition, index) }

    private func isArticle(_ index: Int) -> Bool {
        index >= 0
            && (marks.has(.masculine, index) || marks.has(.feminine, index) || marks.has(.eitherGender, index))
    }

    /// So far back a sentence is read for its subject.
    private static let reach = 8
}
