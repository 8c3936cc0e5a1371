/// FNV-1a over letters, 64 bits wide: what is compared instead of words written together.
///
/// With some thousands of phrases and words a chance collision is less likely than a broken memory chip.
struct LetterHash: Hashable, Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(_ letters: some Sequence<UInt8>) { add(letters) }

    mutating func add(_ letters: some Sequence<UInt8>) {
        for letter in letters { value = (value ^ UInt64(letter)) &* 0x100_0000_01B3 }
    }
}
