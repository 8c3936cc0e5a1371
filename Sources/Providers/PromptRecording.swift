import Domain

extension CallURLs {
    /// What may be played instead of the words; nil where there is no recording, or where the words hold values that it
    /// can't.
    func recording(of utterance: Utterance) -> String? {
        utterance.hasValues ? nil : recordings[utterance.key].flatMap { $0.isEmpty ? nil : $0 }
    }
}
