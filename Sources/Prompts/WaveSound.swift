/// A sound as every provider plays it: RIFF with PCM or mu-law, one channel, 8 or 16 kHz.
public struct WaveSound: Hashable, Sendable {
    public enum Encoding: Hashable, Sendable {
        case pcm8, pcm16, muLaw
    }

    public let encoding: Encoding
    /// 8000 or 16000 samples a second.
    public let rate: Int
    public let seconds: Double
    /// The loudest sample, 0 for silence to 1.
    public let peak: Double

    /// Below this nobody hears anything on a telephone: 1 % of the full scale.
    static let leastPeak = 0.01

    /// Throws what is wrong with the file.
    public init(_ bytes: [UInt8]) throws(WaveFault) {
        let chunks = try RIFFChunks(bytes)
        guard let format = chunks["fmt "], format.count >= 16 else { throw .noFormat }
        guard let data = chunks["data"], !data.isEmpty else { throw .noSound }
        let (channels, rate, bits) = (format.number(at: 2, bytes: 2), format.number(at: 4, bytes: 4), format.bits)
        guard let encoding = Self.encoding(tag: format.tag, bits: bits) else {
            throw .encoding(tag: format.tag, bits: bits)
        }
        guard channels == 1 else { throw .channels(channels) }
        guard rate == 8000 || rate == 16_000 else { throw .rate(rate) }
        let width = encoding == .pcm16 ? 2 : 1
        self.encoding = encoding
        self.rate = rate
        seconds = Double(data.count / width) / Double(rate)
        peak = Self.peak(of: data, encoding)
        if peak < Self.leastPeak { throw .silent }
    }

    private static func encoding(tag: Int, bits: Int) -> Encoding? {
        switch (tag, bits) {
        case (1, 8): .pcm8
        case (1, 16): .pcm16
        case (7, 8): .muLaw
        default: nil
        }
    }

    private static func peak(of data: ArraySlice<UInt8>, _ encoding: Encoding) -> Double {
        switch encoding {
        case .pcm8: return Double(data.map { abs(Int($0) - 128) }.max() ?? 0) / 128
        case .muLaw: return Double(data.map(muLaw).max() ?? 0) / 32_124
        case .pcm16:
            var peak = 0
            for index in stride(from: data.startIndex, to: data.endIndex - 1, by: 2) {
                let sample = Int16(bitPattern: UInt16(data[index]) | UInt16(data[index + 1]) << 8)
                peak = max(peak, abs(Int(sample)))
            }
            return Double(peak) / 32_768
        }
    }

    /// The magnitude of a sample (ITU-T G.711, decoded to 16 bits).
    private static func muLaw(_ byte: UInt8) -> Int {
        let inverted = Int(~byte & 0x7F)
        return (((inverted & 0x0F) << 3 + 0x84) << (inverted >> 4)) - 0x84
    }
}

/// The named parts of a RIFF file; the first of each name.
private struct RIFFChunks {
    private var chunks: [String: ArraySlice<UInt8>] = [:]

    init(_ bytes: [UInt8]) throws(WaveFault) {
        let whole = bytes[...]
        guard bytes.count >= 12, whole.name(at: 0) == "RIFF", whole.name(at: 8) == "WAVE" else { throw .noRIFF }
        var start = 12
        while start + 8 <= bytes.count {
            let length = whole.number(at: start + 4, bytes: 4)
            guard start + 8 + length <= bytes.count else { throw .cutOff }
            let name = whole.name(at: start)
            if chunks[name] == nil { chunks[name] = bytes[start + 8..<start + 8 + length] }
            // Chunks begin at even places.
            start += 8 + length + length % 2
        }
    }

    subscript(name: String) -> ArraySlice<UInt8>? { chunks[name] }
}

extension ArraySlice<UInt8> {
    fileprivate func name(at offset: Int) -> String {
        String(decoding: self[startIndex + offset..<startIndex + offset + 4], as: UTF8.self)
    }

    /// Little-endian.
    fileprivate func number(at offset: Int, bytes: Int) -> Int {
        (0..<bytes).reduce(0) { $0 | Int(self[startIndex + offset + $1]) << (8 * $1) }
    }

    /// What a format chunk says: 1 PCM, 7 mu-law; an extensible one (0xFFFE) says it further on.
    fileprivate var tag: Int {
        let tag = number(at: 0, bytes: 2)
        return tag == 0xFFFE && count >= 26 ? number(at: 24, bytes: 2) : tag
    }

    fileprivate var bits: Int { number(at: 14, bytes: 2) }
}
