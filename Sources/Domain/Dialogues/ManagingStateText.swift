/// Questions about one's own listings and data, as the store keeps them.
extension FieldWriter {
    mutating func add(managing question: Question) {
        switch question {
        case .ownListing(let reference):
            add("o")
            add(reference.number)
        case .ownListings(let references, let from, let next):
            add("O")
            add(references.count)
            for reference in references { add(reference.number) }
            add(from)
            add(next)
        case .change(let reference):
            add("h")
            add(reference.number)
        case .words(let reference):
            add("w")
            add(reference.number)
        case .erase: add("e")
        default: break
        }
    }

    /// Stands before the draft that it is about, and only where there is something to say.
    mutating func add(marksOf draft: ListingDraft) {
        guard draft.isForOther || draft.isForOrganisation || draft.changes != nil else { return }
        add("X")
        add((draft.isForOther ? 1 : 0) + (draft.isForOrganisation ? 2 : 0))
        add(draft.changes.map { "\($0)" } ?? "")
    }
}

extension FieldReader {
    mutating func pageOfOwnListings() -> Question? {
        guard let count = integer(), (0...10_000).contains(count) else { return nil }
        var references: [Reference] = []
        for _ in 0..<count {
            guard let reference = reference() else { return nil }
            references.append(reference)
        }
        guard let from = integer(), let next = integer() else { return nil }
        return .ownListings(references, from: from, next: next)
    }

    mutating func reference() -> Reference? { integer().flatMap { Reference($0) } }

    mutating func markedMatter() -> Matter? {
        guard let marks = integer(), (0...3).contains(marks), let changed = next(), case .listing(var draft)? = matter()
        else { return nil }
        guard changed.isEmpty || Reference(changed) != nil else { return nil }
        draft.isForOther = marks & 1 != 0
        draft.isForOrganisation = marks & 2 != 0
        draft.changes = Reference(changed)
        return .listing(draft)
    }
}
