import Foundation
import Glibc

/// A real server on loopback that answers one request with these bytes and hangs up.
struct OneAnswer {
    let port: UInt16

    init(_ answer: String) {
        let listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = bind(listening, address, size)
                _ = getsockname(listening, address, &size)
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        listen(listening, 1)
        Thread.detachNewThread {
            let caller = accept(listening, nil, nil)
            var request = [UInt8](repeating: 0, count: 65_536)
            _ = recv(caller, &request, request.count, 0)
            _ = answer.withCString { send(caller, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
            close(caller)
            close(listening)
        }
    }
}
