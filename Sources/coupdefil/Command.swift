import ArgumentParser

@main struct CoupDeFil: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "coupdefil", subcommands: [CommunesCommand.self])
}
