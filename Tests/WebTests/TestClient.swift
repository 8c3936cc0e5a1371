import Foundation
import Glibc

/// An HTTP client that sends exactly the bytes it is given.
struct TestClient: Sendable {
    let port: Int

    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    struct Answer: Sendable {
        let status: Int
        /// Lower-case names.
        let headers: [String: String]
        let body: String
    }

    func get(_ target: String, method: String = "GET", headers: String = "") async throws -> Answer {
        try await send("\(method) \(target) HTTP/1.1\r\nHost: entraide.example\r\nConnection: close\r\n\(headers)\r\n")
    }

    func post(_ target: String, type: String, body: String, headers: String = "") async throws -> Answer {
        let fields = "Content-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\(headers)"
        return try await send(
            "POST \(target) HTTP/1.1\r\nHost: entraide.example\r\nConnection: close\r\n\(fields)\r\n\(body)")
    }

    /// Sends the bytes and reads until the server closes.
    func send(_ text: String) async throws -> Answer {
        let port = port
        // A thread of its own: a blocked one of the cooperative pool would keep the server from answering.
        let bytes: [UInt8] = try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try Self.exchange(Array(text.utf8), port) }) }
        }
        return try Self.parsed(bytes)
    }

    private static func exchange(_ request: [UInt8], _ port: Int) throws -> [UInt8] {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Fault(description: "no socket") }
        defer { close(descriptor) }
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Fault(description: "no connection") }
        var sent = 0
        while sent < request.count {
            let count = request[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { break }
            sent += count
        }
        var answer: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &chunk, chunk.count, 0)
            if count <= 0 { return answer }
            answer += chunk[..<count]
        }
    }

    private static func parsed(_ bytes: [UInt8]) throws -> Answer {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.firstRange(of: "\r\n\r\n") else {
            throw Fault(description: "no answer: \(text.prefix(200))")
        }
        let lines = text[..<end.lowerBound].split(separator: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
        }
        let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return Answer(status: status, headers: headers, body: String(text[end.upperBound...]))
    }
}
