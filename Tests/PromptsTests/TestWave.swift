/// WAV files as we want them, or broken in one way.
struct TestWave {
    var tag = 1
    var channels = 1
    var rate = 8000
    var bits = 16
    var seconds = 1.0
    /// Of the loudest sample, 0…1.
    var loudness = 0.5
    /// Chunks that stand before the sound.
    var extra: [UInt8] = []

    var bytes: [UInt8] {
        let data = samples
        let format =
            Self.number(tag, 2) + Self.number(channels, 2) + Self.number(rate, 4) + Self.number(rate * bits / 8, 4)
            + Self.number(bits / 8, 2) + Self.number(bits, 2)
        let body =
            Array("WAVEfmt ".utf8) + Self.number(format.count, 4) + format + extra + Array("data".utf8)
            + Self.number(data.count, 4) + data
        return Array("RIFF".utf8) + Self.number(body.count, 4) + body
    }

    private var samples: [UInt8] {
        (0..<Int(seconds * Double(rate))).flatMap { index -> [UInt8] in
            let sample = index % 8 < 4 ? loudness : -loudness
            switch (tag, bits) {
            case (7, _): return [loudness > 0 ? (index % 8 < 4 ? 0x10 : 0x90) : 0xFF]
            case (_, 8): return [UInt8(128 + Int(sample * 127))]
            default: return Self.number(Int(sample * 32_767) & 0xFFFF, 2)
            }
        }
    }

    static func number(_ number: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
