public import Domain
public import Foundation

/// The voice prompts that a folder holds as sound, `<key>.wav`, and what is wrong with the rest of it.
///
/// A `<key>.txt` beside a recording holds the words that it says: once the prompt says others it is not played any more.
public struct Recordings: Sendable {
    /// Key → the file and its length in seconds, of those that may be played.
    public private(set) var found: [String: (file: String, seconds: Double)] = [:]
    /// By file name.
    public private(set) var faults: [RecordingFault] = []

    /// Bytes: half a minute at 16 kHz.
    static let largest = 1_000_000

    /// None.
    public init() {}

    /// `words`: what a recordable prompt says. A folder that is not there holds none.
    public init(folder: String, words: (VoicePhrase) -> String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.sorted() where !name.hasPrefix(".") {
            do {
                guard let key = try Self.key(of: name) else { continue }
                let file = "\(folder)/\(name)"
                found[key.rawValue] = (file, try Self.seconds(of: file, saying: words(key), name: name))
            } catch {
                faults.append(error)
            }
        }
    }

    public var keys: Set<String> { Set(found.keys) }

    /// The bytes of a recording; nil where there is none, or it was taken away since.
    public func sound(of key: String) -> Data? {
        found[key].flatMap { FileManager.default.contents(atPath: $0.file) }
    }

    /// The bytes that a folder holds for one prompt now, judged as at the start; nil where they may not be played.
    public static func sound(of key: String, in folder: String, words: (VoicePhrase) -> String) -> Data? {
        guard let prompt = VoicePhrase(rawValue: key), prompt.isRecordable else { return nil }
        let (name, file) = ("\(key).wav", "\(folder)/\(key).wav")
        guard (try? seconds(of: file, saying: words(prompt), name: name)) != nil else { return nil }
        return FileManager.default.contents(atPath: file)
    }

    /// Nil for a file that is no sound.
    private static func key(of name: String) throws(RecordingFault) -> VoicePhrase? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let ending = String(parts.last ?? "")
        guard parts.count > 1, sounds.contains(ending.lowercased()) else { return nil }
        guard ending == "wav" else { throw RecordingFault(file: name, reason: .wrongEnding) }
        let stem = String(name.dropLast(4))
        guard let key = VoicePhrase(rawValue: stem) else {
            throw RecordingFault(file: name, reason: .unknownKey(stem))
        }
        if key.isPiece { throw RecordingFault(file: name, reason: .isPiece) }
        guard key.isRecordable else { throw RecordingFault(file: name, reason: .hasValues) }
        return key
    }

    private static let sounds: Set<String> = ["wav", "wave", "mp3", "ogg", "oga", "opus", "m4a", "aac", "flac", "aiff"]

    private static func seconds(
        of file: String, saying words: String, name: String
    ) throws(RecordingFault) -> Double {
        let size = (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? NSNumber)?.intValue ?? 0
        guard size <= largest, let data = FileManager.default.contents(atPath: file) else {
            throw RecordingFault(file: name, reason: .unreadable)
        }
        let sound: WaveSound
        do { sound = try WaveSound([UInt8](data)) } catch { throw RecordingFault(file: name, reason: .wave(error)) }
        let (seconds, expected) = (sound.seconds, SpokenLength.seconds(words))
        if seconds < shortest || seconds < expected * leastShare {
            throw RecordingFault(file: name, reason: .tooShort(seconds, expected: expected))
        }
        if seconds > expected * mostShare + slack {
            throw RecordingFault(file: name, reason: .tooLong(seconds, expected: expected))
        }
        if let said = saidWords(beside: file), said != words {
            throw RecordingFault(file: name, reason: .otherWords(said))
        }
        return seconds
    }

    /// Seconds; shorter is a click.
    private static let shortest = 0.3
    /// Nobody speaks so fast that the words are over in 45 % of their time; the estimate itself may be a third off.
    private static let leastShare = 0.45
    private static let mostShare = 2.0
    /// Seconds of silence around the words.
    private static let slack = 2.0

    private static func saidWords(beside file: String) -> String? {
        guard let data = FileManager.default.contents(atPath: "\(file.dropLast(4)).txt") else { return nil }
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
