/// The headers of an answer, as libcurl hands them over: line by line, those of "100 Continue" first.
enum CurlHeaders {
    /// Names in lower case; of several of one name, the last.
    static func last(in head: [UInt8]) -> [String: String] {
        var headers: [String: String] = [:]
        for line in String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline) {
            guard let colon = line.firstIndex(of: ":") else {
                if line.hasPrefix("HTTP/") { headers = [:] }
                continue
            }
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            headers[line[..<colon].lowercased()] = String(value)
        }
        return headers
    }
}
