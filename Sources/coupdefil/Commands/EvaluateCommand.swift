import ArgumentParser
import Domain
import Foundation
import Prompts

/// `evaluate`: how well texts are understood.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Count how many texts of a file are understood right.",
        discussion: """
            The file has four columns parted by tabs: text; intent ("request", "choice 3", \
            "yes 4127"); category's key or nothing; place: an INSEE code, "cp:48300" for a \
            postal code of several communes, or nothing. A numbered question that holds the \
            commune counts as right; an intent or a place of which nothing is said counts as \
            asked back.
            """)

    @Argument(help: "The file of texts.")
    var file: String

    @Option(help: ArgumentHelp("The département whose communes come first among those of one name.", valueName: "code"))
    var departement = "48"

    @Option(help: ArgumentHelp("The folder of the language's prompts.", valueName: "path"))
    var prompts = "Prompts/fr"

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let cases = try cases()
        let book = try PromptBook(folder: InstalledFiles.path(prompts), checking: [])
        let vocabulary = Vocabulary(categories: book.categories, intents: book.intents, département: departement)
        let understander = Understander(gazetteer: try GazetteerFiles.gazetteer(), vocabulary: vocabulary)
        let page = EvaluationPage(EvaluationReport(cases) { understander.understand($0) })
        print(json ? try JSONText.text(page) : page.description)
    }

    private func cases() throws -> [EvaluationCase] {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw ValidationError("\(file) cannot be read as UTF-8 text.")
        }
        do {
            return try EvaluationCase.cases(of: text)
        } catch {
            throw ValidationError("\(file), \(error).")
        }
    }
}
