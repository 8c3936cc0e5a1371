import Foundation
import NIOCore

/// The files of `Assets/`, in memory, each under an address that changes with its contents.
struct AssetShelf: Sendable {
    struct Asset: Sendable {
        let bytes: ByteBuffer
        let hash: String
        let contentType: String
    }

    private let assets: [String: Asset]

    /// Throws where the folder cannot be read.
    init() throws {
        let folder = Bundle.module.bundleURL.appending(path: "Assets")
        var assets: [String: Asset] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) {
            guard let type = Self.types[String(name.split(separator: ".").last ?? "")] else { continue }
            let data = try Data(contentsOf: folder.appending(path: name))
            assets[name] = Asset(bytes: ByteBuffer(bytes: data), hash: Self.hash(data), contentType: type)
        }
        self.assets = assets
    }

    subscript(name: String) -> Asset? { assets[name] }

    /// The address under which a file is kept for a year.
    func link(_ name: String) -> String { Links.asset(name, hash: assets[name]?.hash ?? "0") }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
    ]

    /// FNV-1a, 64 bits: it tells versions apart, it protects nothing.
    static func hash(_ bytes: some Sequence<UInt8>) -> String {
        let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }
}
