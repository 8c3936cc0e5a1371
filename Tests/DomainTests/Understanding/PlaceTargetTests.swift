import Domain
import Testing

/// The targets of issue 3 for places, on names of all France: every so manyth commune, the same ones each time.
struct PlaceTargetTests {
    private struct Score {
        var right = 0
        var wrong = 0
        var all = 0

        var share: Double { Double(right) / Double(all) }
    }

    private static let communes: [Commune] = {
        let codes = Set(
            Places.gazetteer.départementCodesOfTests.flatMap { Places.gazetteer.communes(inDépartement: $0) })
        return codes.sorted().enumerated().filter { $0.offset % 101 == 0 }.compactMap {
            Places.gazetteer.commune($0.element)
        }
    }()

    private func score(_ texts: [(text: String, commune: INSEECode)]) -> Score {
        var score = Score()
        for (text, commune) in texts {
            let place = Texts.understand(text, near: Vantage(département: commune.département)).place
            score.all += 1
            if place.candidates.prefix(4).contains(commune) {
                score.right += 1
            } else if case .exact = place {
                score.wrong += 1
            }
        }
        return score
    }

    @Test func namesAlone() {
        let score = score(Self.communes.flatMap { [($0.name, $0.insee), (Fold.text($0.name).uppercased(), $0.insee)] })
        #expect(score.all > 600)
        #expect(score.share >= 0.98)
    }

    @Test func oneTypingError() {
        var random = SeededGenerator(seed: 3)
        let score = score(Self.communes.map { (Slip.of($0.name, using: &random), $0.insee) })
        #expect(score.share >= 0.97)
        #expect(Double(score.wrong) / Double(score.all) <= 0.02)
    }

    @Test func oneTypingErrorInASentence() {
        var random = SeededGenerator(seed: 4)
        let score = score(Self.communes.map { ("besoin de courses à \(Slip.of($0.name, using: &random))", $0.insee) })
        #expect(score.share >= 0.95)
        #expect(Double(score.wrong) / Double(score.all) <= 0.02)
    }

    @Test func formerNames() {
        let score = score(
            Self.communes.flatMap { commune in
                Places.gazetteer.formerNames(of: commune.insee).map { ($0, commune.insee) }
            })
        #expect(score.all > 10)
        #expect(score.share >= 0.97)
    }

    @Test func inSentencesAndAddresses() {
        let score = score(
            Self.communes.flatMap { commune in
                [
                    ("Bonjour, j'habite à \(commune.name) et je cherche quelqu'un pour mes courses", commune.insee),
                    ("besoin d'un médicament svp \(Fold.text(commune.name)) merci", commune.insee),
                    ("12 rue de la République \(commune.postalCodes.first ?? "") \(commune.name)", commune.insee),
                    ("4 chemin du moulin, \(commune.name.uppercased())", commune.insee),
                ]
            })
        #expect(score.share >= 0.92)
        #expect(Double(score.wrong) / Double(score.all) <= 0.015)
    }
}

/// One slip of the fingers in a name: a letter too many, too few, another, or two exchanged.
enum Slip {
    static func of(_ name: String, using random: inout some RandomNumberGenerator) -> String {
        let letters = Array(name)
        let places = letters.indices.filter { letters[$0].isLetter }
        for _ in 0..<50 {
            guard let place = places.randomElement(using: &random), let letter = alphabet.randomElement(using: &random)
            else { break }
            var slipped = letters
            switch Int.random(in: 0..<4, using: &random) {
            case 0: slipped.insert(letter, at: place)
            case 1 where letters.count > 2: slipped.remove(at: place)
            case 2: slipped[place] = letter
            case 3 where place + 1 < letters.count: slipped.swapAt(place, place + 1)
            default: continue
            }
            if Fold.text(String(slipped)) != Fold.text(name) { return String(slipped) }
        }
        return name
    }

    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
}

extension Gazetteer {
    /// Every département's code, for tests.
    fileprivate var départementCodesOfTests: [String] {
        ((1...95).map { $0 < 10 ? "0\($0)" : "\($0)" } + ["2A", "2B", "971", "972", "973", "974", "976"]).filter {
            département($0) != nil
        }
    }
}
