/// Why a sound file cannot be played to a caller; prints as the end of a sentence that begins with its name.
public enum WaveFault: Error, Hashable, Sendable, CustomStringConvertible {
    case noRIFF, noFormat, noSound, silent
    /// The header promises more than there is.
    case cutOff
    case encoding(tag: Int, bits: Int)
    case channels(Int)
    case rate(Int)

    public var description: String {
        switch self {
        case .noRIFF: "is no WAV file"
        case .noFormat: "has no format in its header"
        case .noSound: "holds no sound"
        case .silent: "is silent, or so quiet that nobody hears it"
        case .cutOff: "is cut off: its header promises more than there is"
        case .encoding(let tag, let bits):
            "is encoded in another way (format \(tag), \(bits) bits); it must be PCM of 8 or 16 bits, or mu-law"
        case .channels(let count): "has \(count) channels; it must have one"
        case .rate(let rate): "has \(rate) samples a second; it must have 8000 or 16000"
        }
    }
}
