#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads what `FieldWriter` wrote; nil for anything else.
struct FieldReader {
    private let fields: [Substring]
    private var position = 0

    init(_ text: String) {
        let separator = UInt8(ascii: FieldWriter.separator)
        fields = text.utf8.split(separator: separator, omittingEmptySubsequences: false).map(Substring.init)
    }

    var isAtEnd: Bool { position == fields.count }

    mutating func next() -> Substring? {
        guard position < fields.count else { return nil }
        defer { position += 1 }
        return fields[position]
    }

    mutating func integer() -> Int? { next().flatMap { Int($0) } }

    /// Nil for no date at all, a nil value for the date of nothing.
    mutating func date() -> (value: Date?, Void)? {
        guard let field = next() else { return nil }
        if field.isEmpty { return (nil, ()) }
        return Int(field).map { (Date(timeIntervalSince1970: Double($0) / 1000), ()) }
    }

    mutating func loop() -> LoopGuard? {
        guard let names = next(), let lastAt = date(), let repeats = integer() else { return nil }
        var loop = LoopGuard()
        loop.last = names.split(separator: ",").map(String.init)
        loop.lastAt = lastAt.value
        loop.repeats = repeats
        return loop
    }

    mutating func question() -> Question? {
        switch next() {
        case "m": .menu
        case "p": matter().map { .place($0) }
        case "P": places()
        case "c": pageOfCategories()
        case "y": listingMatter().map { .confirm($0) }
        case "n": searchMatter().map { .nothing($0) }
        case "l": pageOfListings()
        case "r": reference().map { .listing($0) }
        case "o": reference().map { .ownListing($0) }
        case "s": reference().map { .stillNeeded($0) }
        case "O": pageOfOwnListings()
        case "h": reference().map { .change($0) }
        case "w": reference().map { .words($0) }
        case "e": .erase
        default: nil
        }
    }

    private mutating func places() -> Question? {
        guard let count = integer(), (0...100).contains(count) else { return nil }
        var places: [NamedPlace] = []
        for _ in 0..<count {
            guard let commune = next().flatMap({ INSEECode(String($0)) }), let name = next() else { return nil }
            places.append(NamedPlace(commune, formerName: name.isEmpty ? nil : String(name)))
        }
        guard let from = integer(), let next = integer(), let matter = matter() else { return nil }
        return .places(places, from: from, next: next, matter)
    }

    private mutating func pageOfCategories() -> Question? {
        guard let from = integer(), let next = integer(), let matter = matter() else { return nil }
        return .category(matter, from: from, next: next)
    }

    private mutating func pageOfListings() -> Question? {
        guard let from = integer(), let next = integer(), let query = searchMatter() else { return nil }
        return .listings(query, from: from, next: next)
    }

    private mutating func listingMatter() -> ListingDraft? {
        if case .listing(let draft)? = matter() { draft } else { nil }
    }

    private mutating func searchMatter() -> ListingQuery? {
        if case .search(let query)? = matter() { query } else { nil }
    }

    mutating func matter() -> Matter? {
        switch next() {
        case "X": return markedMatter()
        case "L":
            guard let kind = next().flatMap({ ListingKind(rawValue: String($0)) }), let category = next(),
                let commune = next(), let words = next()
            else { return nil }
            return .listing(
                ListingDraft(
                    kind: kind, category: category.isEmpty ? nil : String(category),
                    commune: INSEECode(String(commune)), words: String(words)))
        case "S":
            guard let kind = next(), let category = next(), let around = next(),
                let radius = next().flatMap({ Double($0) }),
                let order = next().flatMap({ ListingQuery.Order(rawValue: String($0)) })
            else { return nil }
            return .search(
                ListingQuery(
                    kind: ListingKind(rawValue: String(kind)), category: category.isEmpty ? nil : String(category),
                    around: INSEECode(String(around)), radius: radius, order: order))
        default: return nil
        }
    }
}
