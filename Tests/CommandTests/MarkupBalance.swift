/// Whether every element of a document is closed where it should be, and no text or attribute breaks out of its place.
enum MarkupBalance {
    static func isKept(in document: String) -> Bool {
        var open: [Substring] = []
        var rest = document[...]
        while let start = rest.firstIndex(of: "<") {
            guard isEscaped(rest[..<start]), let end = rest[start...].firstIndex(of: ">") else { return false }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("?") { continue }
            guard tag.count(where: { $0 == "\"" }).isMultiple(of: 2), !tag.contains("<"), isEscaped(tag) else {
                return false
            }
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return false }
            } else if !tag.hasSuffix("/") {
                open.append(tag.prefix { $0 != " " && $0 != "\n" })
            }
        }
        return open.isEmpty && isEscaped(rest)
    }

    private static func isEscaped(_ text: Substring) -> Bool {
        text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
            ["amp;", "lt;", "gt;", "quot;", "apos;", "#"].contains { part.hasPrefix($0) }
        }
    }
}
