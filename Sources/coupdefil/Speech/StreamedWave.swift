import Foundation

/// A WAV file that was written before its length was known.
enum StreamedWave {
    /// Bytes of the header before the samples.
    private static let header = 44

    /// The same with the lengths in its header; nil for anything else, or without a sample.
    static func completed(_ streamed: Data) -> Data? {
        var bytes = [UInt8](streamed)
        guard bytes.count > header, name(bytes, 0) == "RIFF", name(bytes, 8) == "WAVE", name(bytes, 36) == "data" else {
            return nil
        }
        put(bytes.count - 8, at: 4, in: &bytes)
        put(bytes.count - header, at: 40, in: &bytes)
        return Data(bytes)
    }

    private static func name(_ bytes: [UInt8], _ offset: Int) -> String {
        String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    }

    private static func put(_ number: Int, at offset: Int, in bytes: inout [UInt8]) {
        for place in 0..<4 { bytes[offset + place] = UInt8(truncatingIfNeeded: number >> (8 * place)) }
    }
}
