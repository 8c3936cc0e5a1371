import Domain
import Foundation

/// Building, memory, the texts that people send, random ones.
struct Bench {
    private let root: URL
    private let gazetteer: Gazetteer
    private let files: WordFiles
    private let vocabulary: Vocabulary

    init(_ root: URL) throws {
        self.root = root
        let data = root.appending(path: "Sources/Domain/Places/Data")
        let names = try FileManager.default.contentsOfDirectory(atPath: data.path)
        gazetteer = try Gazetteer(
            tables: GazetteerTables(fileNames: names) { try [UInt8](Data(contentsOf: data.appending(path: $0))) })
        files = try WordFiles(root.appending(path: "Prompts/fr"))
        vocabulary = Vocabulary(categories: files.categories, intents: files.intents, département: "48")
    }

    /// Prints all figures; false when a limit is broken.
    func isSound(_ count: Int) throws -> Bool {
        let before = megabytes()
        let start = processorTime()
        let understander = Understander(gazetteer: gazetteer, vocabulary: vocabulary)
        let built = processorTime() - start
        print("The index of all names of France, and the words:")
        let isQuick = show("built in", built, "ms", limit: 1500)
        let isSmall = show("memory", megabytes() - before, "MB", limit: 40)
        let changed = milliseconds { _ = understander.with(vocabulary) }
        _ = show("other words", changed, "ms")
        let isReady = try timeTexts(understander)
        return timeRandomTexts(understander, count) && isQuick && isSmall && isReady
    }

    private func timeTexts(_ understander: Understander) throws -> Bool {
        let cases = try ["cases-tuning.tsv", "cases-held-back.tsv"].flatMap { name in
            let file = root.appending(path: "Tests/DomainTests/Understanding").appending(path: name)
            return try EvaluationCase.cases(of: String(contentsOf: file, encoding: .utf8))
        }
        var times: [Double] = []
        for _ in 0..<20 {
            for item in cases { times.append(milliseconds { _ = understander.understand(item.text) }) }
        }
        times.sort()
        print("\(cases.count) texts that people send, 20 times each:")
        _ = show("half of them under", times[times.count / 2], "ms")
        return show("99 of 100 under", times[times.count * 99 / 100], "ms", limit: 0.5)
    }

    private func timeRandomTexts(_ understander: Understander, _ count: Int) -> Bool {
        var texts = RandomTexts(gazetteer, files.intents)
        var (worst, worstText, sum) = (0.0, "", 0.0)
        for _ in 0..<count {
            let text = texts.next()
            var time = milliseconds { _ = understander.understand(text) }
            // A first time may pay for a page of memory or another thing that is not the text's fault.
            if time > 2 { time = min(time, milliseconds { _ = understander.understand(text) }) }
            sum += time
            if time > worst { (worst, worstText) = (time, text) }
        }
        print("\(count) random texts:")
        _ = show("on average", sum / Double(count), "ms")
        let isBounded = show("at most", worst, "ms", limit: 5)
        print("  the slowest has \(worstText.utf8.count) bytes: \(worstText.prefix(60))…")
        return isBounded
    }
}
