import ArgumentParser
import Foundation

/// `card`: the printed card of the telephone's menu.
struct CardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "card",
        abstract: "Draw the printed card of the telephone's menu, as SVG of A6.",
        discussion: """
            Number, name and operator come from the settings, the keys from the menu that callers hear. Scripts/card makes \
            it a PDF for the printer.
            """)

    @OptionGroup var options: SettingsOptions

    @Option(help: ArgumentHelp("The file to write; else it is printed.", valueName: "path"))
    var out: String?

    func run() throws {
        let settings = try options.load()
        guard let number = settings.serviceNumber else {
            throw ValidationError("service.number is not set: the card has nothing to call.")
        }
        let card = try Card(
            Wiring.prompts(settings), name: settings.serviceName, operatorName: settings.serviceOperator ?? "",
            number: number)
        let svg = CardDrawing.svg(of: card)
        guard let out else { return print(svg, terminator: "") }
        try svg.write(toFile: out, atomically: true, encoding: .utf8)
    }
}
