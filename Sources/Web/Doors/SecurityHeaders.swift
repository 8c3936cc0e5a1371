import HTTPTypes

/// What every page tells the browser to refuse: nothing of ours needs other sites, inline code, frames or sensors.
enum SecurityHeaders {
    /// What a page has said already stands.
    static func add(to headers: inout HTTPFields) {
        for field in fields where headers[field.name] == nil { headers.append(field) }
    }

    /// Lets a page of ours ask for the microphone, as a telephone does.
    static func allowMicrophone(in headers: inout HTTPFields) {
        for field in fields where field.name.canonicalName == "permissions-policy" {
            headers[field.name] = field.value.replacing("microphone=()", with: "microphone=(self)")
        }
    }

    private static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "connect-src 'self'",
        "media-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    private static let fields: [HTTPField] = [
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ].compactMap { name, value in HTTPField.Name(name).map { HTTPField(name: $0, value: value) } }
}
