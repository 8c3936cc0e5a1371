import Prompts
import Testing

/// Only what every provider plays is taken; everything else says why not.
struct WaveSoundTests {
    @Test(arguments: [
        (TestWave(), WaveSound.Encoding.pcm16), (TestWave(rate: 16_000), .pcm16), (TestWave(bits: 8), .pcm8),
        (TestWave(tag: 7, bits: 8), .muLaw),
        // A chunk of an odd length, padded, as sox writes comments.
        (TestWave(extra: Array("LIST".utf8) + [3, 0, 0, 0] + [1, 2, 3, 0]), .pcm16),
    ])
    func isTaken(wave: TestWave, encoding: WaveSound.Encoding) throws {
        let sound = try WaveSound(wave.bytes)
        #expect(sound.encoding == encoding)
        #expect(sound.rate == wave.rate)
        #expect(abs(sound.seconds - 1) < 0.01)
        #expect(sound.peak > 0.4)
    }

    @Test(arguments: [
        (TestWave(channels: 2), WaveFault.channels(2)), (TestWave(rate: 44_100), .rate(44_100)),
        (TestWave(rate: 22_050), .rate(22_050)), (TestWave(bits: 24), .encoding(tag: 1, bits: 24)),
        (TestWave(tag: 3, bits: 32), .encoding(tag: 3, bits: 32)),
        (TestWave(tag: 6, bits: 8), .encoding(tag: 6, bits: 8)),
        (TestWave(tag: 85), .encoding(tag: 85, bits: 16)), (TestWave(loudness: 0), .silent),
        (TestWave(loudness: 0.005), .silent), (TestWave(tag: 7, bits: 8, loudness: 0), .silent),
        (TestWave(seconds: 0), .noSound), (TestWave(channels: 0), .channels(0)),
    ])
    func isRefused(wave: TestWave, fault: WaveFault) {
        #expect(throws: fault) { try WaveSound(wave.bytes) }
    }

    @Test func brokenFilesAreRefusedWhereverTheyEnd() throws {
        let whole = TestWave(seconds: 0.01).bytes
        for count in 0..<whole.count {
            #expect(throws: WaveFault.self) { try WaveSound(Array(whole.prefix(count))) }
        }
        #expect(throws: Never.self) { try WaveSound(whole) }
    }

    @Test(arguments: [[UInt8]("ID3 an mp3 that somebody called .wav".utf8), [UInt8](repeating: 0xFF, count: 100), []])
    func otherFilesAreNone(bytes: [UInt8]) {
        #expect(throws: WaveFault.noRIFF) { try WaveSound(bytes) }
    }

    /// As programs write it to a pipe, before they know how long it becomes.
    @Test func aHeaderThatPromisesMoreIsCutOff() {
        var bytes = TestWave().bytes
        bytes.replaceSubrange(40..<44, with: [0xFF, 0xFF, 0xFF, 0x7F])
        #expect(throws: WaveFault.cutOff) { try WaveSound(bytes) }
    }

    @Test func noByteMakesItStop() {
        let whole = TestWave(seconds: 0.005).bytes
        for index in whole.indices {
            for byte in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
                var bytes = whole
                bytes[index] = byte
                _ = try? WaveSound(bytes)
            }
        }
    }
}
