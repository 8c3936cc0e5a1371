/// Which letters and digits a word has: one bit each, so that words too different to be slips of each other are passed over fast.
struct LetterSet: Hashable, Sendable {
    let bits: UInt32

    init(_ letters: some Sequence<UInt8>) {
        var bits: UInt32 = 0
        for letter in letters { bits |= 1 << UInt32(letter & 0x1F) }
        self.bits = bits
    }

    /// A lower bound of twice the edits between two words: one edit changes at most two bits.
    func difference(from other: LetterSet) -> Int { (bits ^ other.bits).nonzeroBitCount }
}
