/// Questions about what help is needed.
extension Step {
    /// Always true, as the end of an answer.
    mutating func askCategory(_ matter: Matter, from: Int) throws -> Bool {
        let page = try categoryPage(of: matter, from: from)
        say(.askCategory(matter.kind, page), asking: .category(matter, from: from, next: page.next))
        return true
    }

    func categoryPage(of matter: Matter, from: Int) throws -> Page<Category> {
        let all = try directory.categories()
        return fitting(Page(Array(all.dropFirst(from)), from: from, total: all.count)) { .askCategory(matter.kind, $0) }
    }
}

extension Matter {
    /// Nil for a search.
    var kind: ListingKind? {
        if case .listing(let draft) = self { draft.kind } else { nil }
    }
}
