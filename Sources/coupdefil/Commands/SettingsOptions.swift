import ArgumentParser
import Foundation

/// Where a command finds its settings; every command that needs them has these options.
struct SettingsOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The settings file; coupdefil.yaml where there is one.", valueName: "path"))
    var settings: String?

    @Flag(help: "Use the settings of the demonstration, with its own database.")
    var demo = false

    @Option(help: ArgumentHelp("The file of the database.", valueName: "path"))
    var database: String?

    @Option(help: ArgumentHelp("The file of the keys that seal the database.", valueName: "path"))
    var keyFile: String?

    /// The settings in force; a fault is a sentence that ends the command.
    func load(_ flags: [String: String] = [:]) throws -> Settings {
        var flags = flags
        flags["database"] = database
        flags["key-file"] = keyFile
        if demo, settings != nil { throw ValidationError("--demo has settings of its own: leave --settings out.") }
        let file = demo ? try InstalledFiles.path("Scripts/demo.yaml") : settings
        do {
            return try Settings.load(file: file, environment: ProcessInfo.processInfo.environment, flags: flags)
        } catch {
            throw ValidationError("\(error)")
        }
    }
}
