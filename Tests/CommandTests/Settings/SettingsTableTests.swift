import Testing

@testable import coupdefil

@Suite struct SettingsTableTests {
    @Test func everyKeyVariableAndFlagIsItsOwn() {
        #expect(Set(Setting.all.map(\.key)).count == Setting.all.count)
        #expect(Set(Setting.all.map(\.variable)).count == Setting.all.count)
        #expect(Setting.all.compactMap(\.flag) == ["host", "port", "public-url", "database", "key-file"])
        #expect(!Setting.all.contains { $0.isSecret && $0.flag != nil })
        #expect(SettingsEnvironment.switches.isDisjoint(with: Setting.all.map(\.variable)))
    }

    /// What is printed can be written again: for each setting its own default, and a value that is not the default.
    @Test func everySettingReadsWhatItShows() throws {
        let others = [
            "server.host": "::", "server.port": "1", "server.publicURL": "https://exemple.fr/a",
            "store.database": "a b.sqlite",
            "store.keyFile": "/k", "prompts.folder": "/p", "prompts.language": "oc", "service.name": "Allô",
            "service.number": "+33 4 65 71 48 00", "service.operator": "X", "service.contact": "3939",
            "service.hours": "Sa 10:00-12:00",
            "territory.departement": "2A", "territory.communes": "48095, 48092", "territory.k": "1",
            "listings.days": "365", "sending.pause": "0", "retention.exchangeDays": "1",
            "simulator.enabled": "true", "log.level": "error",
        ]
        for setting in Setting.all {
            var settings = Settings()
            if let standard = setting.shown(settings), !standard.isEmpty {
                #expect(setting.assign(.one(standard), &settings), "\(setting.key)")
                #expect(setting.shown(settings) == standard)
            }
            let other = others[setting.key] ?? "AC1"
            #expect(setting.assign(.one(other), &settings), "\(setting.key)")
            #expect(setting.shown(settings) == other)
            #expect(setting.shown(Settings()) != other)
        }
    }

    @Test(arguments: [
        ("server.host", "a b"), ("server.host", "127.0.0.1:80"), ("server.host", "http://a"),
        ("server.publicURL", "http://"),
        ("server.publicURL", "http:///a"), ("server.publicURL", "ftp://a"), ("server.publicURL", "http://a/#b"),
        ("server.publicURL", "http://a/?b"), ("server.publicURL", "http://é"), ("server.publicURL", "http://u@h"),
        ("service.hours", "9-5"), ("service.hours", ""), ("service.number", "12"),
        ("service.number", "+33 0000 0000 0000 00"), ("service.number", "٣٣٣٣"),
        ("territory.departement", "4"), ("territory.departement", "480"), ("territory.departement", "97"),
        ("territory.departement", "2C"), ("territory.departement", "48095"), ("listings.days", "-1"),
        ("log.level", "off"),
    ])
    func refusesValuesThatCannotBe(key: String, value: String) throws {
        var settings = Settings()
        #expect(!(try #require(Setting.all.first { $0.key == key }).assign(.one(value), &settings)))
    }

    @Test(arguments: [
        ("0.0.0.0", "http://127.0.0.1:8080"), ("::", "http://[::1]:8080"), ("fe80::1", "http://[fe80::1]:8080"),
        ("exemple.fr", "http://exemple.fr:8080"),
    ])
    func thePublicAddressFollowsWhereItListens(host: String, address: String) throws {
        #expect(try WrittenSettings(flags: ["host": host]).load().publicURL == address)
    }

    @Test func theTableOfTheReadmeHasARowForEach() {
        let rows = Setting.markdown().split(separator: "\n")
        #expect(rows.count == Setting.all.count + 2)
        #expect(rows.allSatisfy { row in row.count { $0 == "|" } == 6 })
        #expect(
            rows.contains("| `server.port` | `COUPDEFIL_SERVER_PORT` | `--port` | `8080` | the port to listen on |"))
    }
}
