import Testing

@testable import coupdefil

@Suite struct SettingsFaultTests {
    static let faultyFiles: [(file: String, sentence: String)] = [
        // Unknown keys
        (
            "twilio:\n  autToken: x\n",
            "coupdefil.yaml, line 2: there is no setting twilio.autToken; the nearest is twilio.authToken."
        ),
        ("authToken: x", "coupdefil.yaml, line 1: there is no setting authToken; the nearest is twilio.authToken."),
        (
            "server.port: 1\nserver.prot: 1\n",
            "coupdefil.yaml, line 2: there is no setting server.prot; the nearest is server.port."
        ),
        (
            "server: {publicUrl: 'http://a'}",
            "coupdefil.yaml, line 1: there is no setting server.publicUrl; the nearest is server.publicURL."
        ),
        ("server.port: {a: 1}", "coupdefil.yaml, line 1: server.port takes a value, not a group."),
        ("<<: 1", "coupdefil.yaml, line 1: there is no setting <<; the nearest is territory.k."),
        (
            "\"port\\e[31m\\n\": 1",
            "coupdefil.yaml, line 1: there is no setting port\u{FFFD}[31m\u{FFFD}; the nearest is server.port."
        ),
        // Shapes
        (
            "server: {{port}}\n",
            "coupdefil.yaml, line 1: the name of a setting must be a single word."
        ),
        (
            "server: 8080",
            "coupdefil.yaml, line 1: server is a group, with settings in it: server.host, server.port, server.publicURL."
        ),
        ("- server", "coupdefil.yaml, line 1: the file must hold settings, “key: value” or groups of them."),
        ("? [a]\n: b", "coupdefil.yaml, line 1: the name of a setting must be a single word."),
        (
            "territory.communes: [{a: b}]",
            "coupdefil.yaml, line 1: the list in territory.communes must hold single values."
        ),
        ("\n\nserver.port: 1\nserver: {port: 2}", "coupdefil.yaml, line 4: server.port is already set in line 3."),
        // Values
        (
            "\nserver:\n  port: http",
            "coupdefil.yaml, line 3: server.port must be a whole number from 1 to 65535, not “http”."
        ),
        (
            "server.port: 65536",
            "coupdefil.yaml, line 1: server.port must be a whole number from 1 to 65535, not “65536”."
        ),
        ("server.port: 0", "coupdefil.yaml, line 1: server.port must be a whole number from 1 to 65535, not “0”."),
        (
            "server.port: 8080.0",
            "coupdefil.yaml, line 1: server.port must be a whole number from 1 to 65535, not “8080.0”."
        ),
        (
            "server.port: [1, 2]",
            "coupdefil.yaml, line 1: server.port must be a whole number from 1 to 65535, not the list “1, 2”."
        ),
        (
            "territory.k: 99999999999999999999",
            "coupdefil.yaml, line 1: territory.k must be a whole number from 1 to 100000, not “99999999999999999999”."
        ),
        ("simulator.enabled: maybe", "coupdefil.yaml, line 1: simulator.enabled must be true or false, not “maybe”."),
        (
            "service.name: \"a\\nb\"",
            "coupdefil.yaml, line 1: service.name must be a text on one line, not “a\u{FFFD}b”."
        ),
        (
            "service.number: call me",
            "coupdefil.yaml, line 1: service.number must be a telephone number, not “call me”."
        ),
        (
            "log.level: loud",
            "coupdefil.yaml, line 1: log.level must be one of trace, debug, info, notice, warning, error, critical, not “loud”."
        ),
        (
            "prompts.language: français",
            "coupdefil.yaml, line 1: prompts.language must be a language's code, such as fr, not “français”."
        ),
        (
            "territory.departement: Ain",
            "coupdefil.yaml, line 1: territory.departement must be a département's code, such as 48, 2A or 974, not “Ain”."
        ),
        (
            "territory.communes: [48095, Mende]",
            "coupdefil.yaml, line 1: territory.communes must be a list of communes' INSEE codes, such as 48095, not the list “48095, Mende”."
        ),
        (
            "territory.communes: [07186]",
            "coupdefil.yaml, line 1: territory.communes names 07186, which is not in the département 48 of territory.departement."
        ),
        // A secret is never repeated
        ("twilio.authToken: \"s3cr\\net\"", "coupdefil.yaml, line 1: twilio.authToken must be a text on one line."),
    ]

    @Test(arguments: faultyFiles.indices) func saysWhatIsWrongWhere(_ index: Int) {
        let (file, sentence) = Self.faultyFiles[index]
        #expect(WrittenSettings(file: file).fault() == sentence)
    }

    /// What libyaml says of them is its own; ours is the place.
    @Test(arguments: [
        ("a: b: c", 1), ("server:\n\tport: 1\n", 2), ("a: 1\nb: \"x\n", 3), ("a: 1\n...\nb: 2", 3),
        ("server.port: 1\nserver.port: 1\n", 1), ("a: *nobody", 1), ("# é\n\u{0}", 2), ("a: &a [*a]", 1),
        (String(repeating: "[", count: 60_000), 1), (String(repeating: "a: {", count: 10_000), 1),
    ])
    func saysWhereAFileIsNoYAML(file: String, line: Int) throws {
        let sentence = try #require(WrittenSettings(file: file).fault())
        #expect(sentence.hasPrefix("coupdefil.yaml, line \(line): this is not YAML, "), "\(sentence)")
        #expect(sentence.utf8.count < 300)
    }

    @Test func refusesFilesThatAreNone() {
        #expect(WrittenSettings(fileBytes: [0x61, 0xff]).fault() == "coupdefil.yaml cannot be read: it is not UTF-8.")
        #expect(
            WrittenSettings(file: String(repeating: "#", count: 65_537)).fault()
                == "coupdefil.yaml cannot be read: it is longer than 65536 bytes.")
        #expect(
            sentence { try Settings.load(file: "/nowhere/a.yaml", environment: [:], flags: [:]) }
                == "/nowhere/a.yaml cannot be read: there is no such file.")
        #expect(
            sentence { try Settings.load(file: "/tmp", environment: [:], flags: [:]) }
                == "/tmp cannot be read: it is a folder, or may not be read.")
    }

    /// Nine levels of ten references each would be a thousand million values.
    @Test func isNotDrownedByReferences() throws {
        var file = "a0: &a0 [x]\n"
        for level in 1...9 {
            file += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ","))]\n"
        }
        #expect(
            try #require(WrittenSettings(file: file).fault()).hasPrefix(
                "coupdefil.yaml, line 1: there is no setting a0"))
    }

    @Test func saysWhichVariableOrFlagIsWrong() {
        #expect(
            WrittenSettings(environment: ["COUPDEFIL_SERVER_PORT": "x"]).fault()
                == "COUPDEFIL_SERVER_PORT: server.port must be a whole number from 1 to 65535, not “x”.")
        #expect(
            WrittenSettings(flags: ["public-url": "exemple.fr"]).fault()
                == "--public-url: server.publicURL must be an http or https address without “?” and “#”, not “exemple.fr”."
        )
        #expect(WrittenSettings(flags: ["auth-token": "x"]).fault() == "--auth-token sets nothing.")
    }

    private func sentence(_ load: () throws -> Settings) -> String? {
        do { return try load().host } catch { return "\(error)" }
    }
}
