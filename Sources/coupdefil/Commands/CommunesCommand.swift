import ArgumentParser
import Domain
import Foundation

/// `communes`: what the gazetteer understands of a text.
struct CommunesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "communes",
        abstract: "Show what the gazetteer understands of a text.",
        discussion: """
            The text is a name of today or before, a postal code, a name with its département ("Mende 48"), or an \
            INSEE code. The exit code is 1 when no commune is found.
            """)

    @Argument(help: "A name, a postal code, or both.")
    var text: [String]

    @Option(help: ArgumentHelp("The département whose communes come first among those of one name.", valueName: "code"))
    var departement = "48"

    @Option(help: ArgumentHelp("The fewest inhabitants of an area.", valueName: "inhabitants"))
    var k = 200

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let gazetteer = try GazetteerFiles.gazetteer()
        let report = CommunesReport(
            text: text.joined(separator: " "), gazetteer: gazetteer,
            areas: AreaMap(gazetteer: gazetteer, territory: gazetteer.communes(inDépartement: departement), k: k),
            département: departement)
        print(json ? try report.json() : report.description)
        if report.communes.isEmpty { throw ExitCode(1) }
    }
}
