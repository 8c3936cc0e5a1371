import Testing

@testable import coupdefil

@Suite struct SettingsPrecedenceTests {
    @Test func withoutAnythingTheDefaultsHold() throws {
        let settings = try WrittenSettings().load()
        #expect(settings.host == "127.0.0.1")
        #expect(settings.port == 8080)
        #expect(settings.publicURL == "http://127.0.0.1:8080")
        #expect(settings.database == "coupdefil.sqlite")
        #expect(settings.keyFile == "coupdefil.key")
        #expect(settings.language == "fr")
        #expect(settings.serviceName == "Coup de fil")
        #expect(settings.département == "48")
        #expect(settings.communes.isEmpty)
        #expect(settings.k == 200)
        #expect(settings.listingDays == 30)
        #expect(!settings.simulatorIsOn)
        #expect("\(settings.logLevel)" == "info")
        #expect(settings.providers.isEmpty)
        #expect(settings.missing.map(\.key) == ["service.number", "service.operator", "service.contact"])
    }

    @Test func theFileIsOverTheDefaultTheEnvironmentOverTheFileTheFlagOverAll() throws {
        var written = WrittenSettings()
        #expect(try origin(of: "server.port", written) == "8080 from default")
        written.file = "# ours\nserver:\n  port: 81\n"
        #expect(try origin(of: "server.port", written).hasSuffix("coupdefil.yaml, line 3"))
        #expect(try written.load().port == 81)
        written.environment = ["COUPDEFIL_SERVER_PORT": "82"]
        #expect(try origin(of: "server.port", written) == "82 from COUPDEFIL_SERVER_PORT")
        #expect(try written.load().port == 82)
        written.flags = ["port": "83"]
        #expect(try origin(of: "server.port", written) == "83 from --port")
        #expect(try written.load().port == 83)
    }

    @Test func oneSettingDoesNotDisturbAnother() throws {
        let settings = try WrittenSettings(
            file: "server: {host: 0.0.0.0, port: 81}", environment: ["COUPDEFIL_SERVER_PORT": "82"],
            flags: ["database": "/var/lib/a.sqlite", "key-file": "/etc/a.key", "public-url": "https://exemple.fr/"]
        ).load()
        #expect(settings.host == "0.0.0.0")
        #expect(settings.port == 82)
        #expect(settings.database == "/var/lib/a.sqlite")
        #expect(settings.keyFile == "/etc/a.key")
        #expect(settings.publicURL == "https://exemple.fr")
    }

    @Test func groupsAndDotsMeanTheSame() throws {
        let grouped = try WrittenSettings(file: "twilio:\n  accountSid: AC1\nservice:\n  number: 04 65 71 48 00\n")
            .load()
        let dotted = try WrittenSettings(file: "twilio.accountSid: AC1\nservice.number: 04 65 71 48 00\n").load()
        for settings in [grouped, dotted] {
            #expect(settings.providers == ["twilio": ["accountSid": "AC1"]])
            #expect(settings.serviceNumber == "04 65 71 48 00")
        }
    }

    @Test func whatIsEmptyIsNotGiven() throws {
        let settings = try WrittenSettings(
            file: "server:\n  host:\n  port: ~\nprompts: {folder: \"\"}\nlistings: {days: null}\n",
            environment: ["COUPDEFIL_SERVER_HOST": "", "COUPDEFIL_STORE_DATABASE": " \n"], flags: ["port": ""]
        ).load()
        #expect(settings.explain() == (try WrittenSettings().load()).explain())
        for nothing in ["", "\n", "# only a comment\n", "---\n", "~\n", "\u{FEFF}# a byte order mark\n"] {
            #expect(WrittenSettings(file: nothing).fault() == nil, "\(nothing.debugDescription)")
        }
    }

    @Test func textStaysAsWritten() throws {
        let settings = try WrittenSettings(
            file:
                "territory: {departement: 07, communes: [07186, '07011']}\nservice: {name: 'Yes: \"#1\"', number: 0465714800}"
        ).load()
        #expect(settings.département == "07")
        #expect(settings.communes.map { "\($0)" } == ["07186", "07011"])
        #expect(settings.serviceName == "Yes: \"#1\"")
        #expect(settings.serviceNumber == "0465714800")
    }

    @Test func theEnvironmentWritesListsWithCommasOrSpaces() throws {
        let settings = try WrittenSettings(environment: ["COUPDEFIL_TERRITORY_COMMUNES": " 48095,48092  48140\n"])
            .load()
        #expect(settings.communes.map { "\($0)" } == ["48095", "48092", "48140"])
    }

    private func origin(of key: String, _ written: WrittenSettings) throws -> String {
        let line = try #require(try written.load().inForce().first { $0.key == key })
        return "\(line.value ?? "nothing") from \(line.from)"
    }
}
