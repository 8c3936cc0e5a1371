/// What a voice message sounds like: what browsers record, and a stand-in for words where nothing here can say them.
enum VoiceSound {
    /// Whether the bytes begin as one of the files that browsers record: WAV, WebM, Ogg, MP4.
    static func isRecording(_ bytes: [UInt8]) -> Bool {
        func has(_ name: String, at offset: Int) -> Bool { bytes.dropFirst(offset).starts(with: name.utf8) }
        return bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) || has("OggS", at: 0) || has("ftyp", at: 4)
            || (has("RIFF", at: 0) && has("WAVE", at: 8))
    }

    /// The length of a WAV file in whole seconds, at least 1: its samples by the bytes a second that its header tells.
    static func seconds(ofWave bytes: [UInt8]) -> Int {
        guard bytes.count > header else { return 1 }
        let rate = (0..<4).reduce(0) { $0 | Int(bytes[28 + $1]) << (8 * $1) }
        guard rate > 0 else { return 1 }
        return max(1, (bytes.count - header + rate / 2) / rate)
    }

    /// A soft hum as WAV, as long as the words would take: 8,000 samples a second of 8 bits.
    static func hum(for words: String) -> [UInt8] {
        let seconds = min(max(1, words.count / charactersPerSecond), longestHum)
        let count = seconds * rate
        var bytes = Array("RIFF".utf8) + number(UInt32(36 + count)) + Array("WAVEfmt ".utf8) + number(UInt32(16))
        bytes += number(UInt16(1)) + number(UInt16(1)) + number(UInt32(rate)) + number(UInt32(rate))
        bytes += number(UInt16(1)) + number(UInt16(8)) + Array("data".utf8) + number(UInt32(count))
        // A triangle of 200 Hz around the middle, 128, swelling and fading twice a second like syllables.
        for sample in 0..<count {
            let phase = sample % 40
            let height = phase < 20 ? phase - 10 : 30 - phase
            let swell = abs(sample % 4000 - 2000) / 500
            bytes.append(UInt8(128 + height * swell))
        }
        return bytes
    }

    private static func number(_ value: some FixedWidthInteger) -> [UInt8] {
        (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static let header = 44
    private static let rate = 8000
    /// As people speak.
    private static let charactersPerSecond = 14
    private static let longestHum = 60
}
