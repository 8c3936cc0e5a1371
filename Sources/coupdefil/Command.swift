import ArgumentParser

/// The command tree.
@main
struct CoupDeFil: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coupdefil",
        abstract: "The telephone and SMS door, beside a web door, into a département's mutual-aid listing.",
        subcommands: [
            ServeCommand.self, SimulateCommand.self, CheckCommand.self, CommunesCommand.self, EvaluateCommand.self,
            LogsCommand.self, QueueCommand.self, ApproveCommand.self, ListenCommand.self,
            PromptsCommand.self, FallbackCommand.self, CardCommand.self,
        ])
}
