/// The names and values of a query string or a form's body, decoded strictly.
struct FormItems: Sendable {
    private let items: [(name: String, value: String)]

    /// Reads `application/x-www-form-urlencoded`; nil where an escape is broken or the bytes are not UTF-8.
    init?(_ encoded: some Collection<UInt8>) {
        var items: [(String, String)] = []
        for pair in encoded.split(separator: UInt8(ascii: "&")) {
            let name = pair.prefix { $0 != UInt8(ascii: "=") }
            guard let decodedName = PercentCoding.decoded(name, plusIsSpace: true),
                let value = PercentCoding.decoded(pair[name.endIndex...].dropFirst(), plusIsSpace: true)
            else { return nil }
            items.append((decodedName, value))
        }
        self.items = items
    }

    /// The first value of that name that says something, without the white space around it; nil for none.
    subscript(name: String) -> String? {
        items.lazy.filter { $0.name == name }.map { $0.value.withoutOuterSpace }.first { !$0.isEmpty }
    }
}

extension String {
    fileprivate var withoutOuterSpace: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
