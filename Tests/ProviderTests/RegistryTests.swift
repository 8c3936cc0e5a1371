import Foundation
import Providers
import Testing

@Suite struct RegistryTests {
    static let sources = CaptureFolder.root.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Providers")

    @Test func everyFolderIsInTheListAndEveryCaptureFolderToo() throws {
        let folders = try FileManager.default.contentsOfDirectory(at: Self.sources, includingPropertiesForKeys: nil)
            .filter(\.hasDirectoryPath).map(\.lastPathComponent)
        #expect(Set(folders.map { $0.lowercased() }) == Set(Registry.kinds.map(\.name)))
        #expect(Set(CaptureFolder.all) == Set(folders))
        #expect(Set(Registry.kinds.map(\.name)).count == Registry.kinds.count)
    }

    /// Who has read one provider has read them all.
    @Test(arguments: Registry.kinds.map(\.name)) func hasTheSameFiles(provider: String) throws {
        let name = provider.capitalized
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.sources.appending(path: name).path)
        let roles = ["", "Signature", "Events", "Answer", "Sending", "CallEvents", "CallAnswer", "Calling"]
        #expect(Set(files) == Set(roles.map { "\(name)\($0).swift" }))
    }

    @Test(arguments: Registry.kinds.map(\.name)) func saysWhichSettingIsWrong(provider: String) throws {
        let kind = try #require(Registry.kind(named: provider))
        #expect(Set(kind.settings.map(\.key)).count == kind.settings.count)
        let complete = try CaptureFolder(name: provider.capitalized).settings
        for setting in kind.settings {
            #expect(!setting.help.isEmpty)
            var settings = complete
            settings[setting.key] = nil
            if setting.isRequired {
                #expect(throws: ProviderSettingsFault.self) { try kind.make(settings) }
                settings[setting.key] = "  "
                #expect(throws: ProviderSettingsFault.self) { try kind.make(settings) }
            } else {
                // It may be needed with another, which is told by its own name.
                do { _ = try kind.make(settings) } catch {
                    #expect(error.key == setting.key && error.problem == .missing)
                }
            }
        }
        let fault = #expect(throws: ProviderSettingsFault.self) {
            try kind.make(complete.merging(["colour": "red"]) { $1 })
        }
        #expect(fault?.description == "\(provider).colour is not a setting of \(provider)")
    }

    /// A token in a log or a crash report opens the account.
    @Test(arguments: Registry.kinds.map(\.name)) func printsNoSecret(provider: String) throws {
        let folder = try CaptureFolder(name: provider.capitalized)
        let kind = try #require(Registry.kind(named: provider))
        let made = try kind.make(folder.settings)
        var dumped = ""
        dump(made, to: &dumped)
        for setting in kind.settings where setting.isSecret {
            let secret = try #require(folder.settings[setting.key]).split(separator: "=").last ?? ""
            #expect(!"\(made)".contains(secret))
            #expect(!dumped.contains(secret))
        }
    }

    @Test func namesMalformedSettings() throws {
        let twilio = try #require(Registry.kind(named: "twilio"))
        let settings = ["accountSid": "AC1", "authToken": "x"]
        let vonage = try #require(Registry.kind(named: "vonage"))
        let badKey = #expect(throws: ProviderSettingsFault.self) {
            try vonage.make([
                "apiKey": "a", "apiSecret": "b", "signatureSecret": "c", "applicationId": "d", "privateKey": "e",
            ])
        }
        #expect(badKey?.key == "privateKey")
        let badKeys = #expect(throws: ProviderSettingsFault.self) {
            try twilio.make(settings.merging(["sharedKeys": "nothing"]) { $1 })
        }
        #expect(badKeys?.description == "twilio.sharedKeys is not a list of id=secret, separated by commas")
        let badURL = #expect(throws: ProviderSettingsFault.self) {
            try twilio.make(settings.merging(["apiURL": "api.twilio.com"]) { $1 })
        }
        #expect(badURL?.description == "twilio.apiURL is not an http(s) URL")
    }
}
