import Testing

@testable import coupdefil

@Suite struct SettingsEnvironmentTests {
    @Test(arguments: [
        ("twilio.authToken", "COUPDEFIL_TWILIO_AUTH_TOKEN"), ("server.publicURL", "COUPDEFIL_SERVER_PUBLIC_URL"),
        ("store.keyFile", "COUPDEFIL_STORE_KEY_FILE"), ("territory.k", "COUPDEFIL_TERRITORY_K"),
        ("twilio.apiURL", "COUPDEFIL_TWILIO_API_URL"), ("simulator.enabled", "COUPDEFIL_SIMULATOR_ENABLED"),
    ])
    func variablesAreNamedForTheirKeys(key: String, variable: String) throws {
        #expect(try #require(Setting.all.first { $0.key == key }).variable == variable)
    }

    @Test func secretsComeFromTheEnvironmentAndAreNotPrinted() throws {
        let settings = try WrittenSettings(environment: ["COUPDEFIL_TWILIO_AUTH_TOKEN": " s3cret\n"]).load()
        #expect(settings.providers["twilio"] == ["authToken": "s3cret"])
        let lines = settings.explain()
        #expect(lines.contains("twilio.authToken = set (COUPDEFIL_TWILIO_AUTH_TOKEN)"))
        #expect(lines.contains("twilio.previousAuthToken = not set (default)"))
        #expect(!lines.contains { $0.contains("s3cret") })
    }

    @Test func anUnknownVariableIsAWarningThatNamesTheNearestAndNoValue() throws {
        let settings = try WrittenSettings(environment: [
            "COUPDEFIL_TWILIO_AUTHTOKEN": "s3cret", "COUPDEFIL_UPDATE": "1", "COUPDEFIL_BENCH_ROUTE": "1", "HOME": "/",
        ]).load()
        #expect(
            settings.warnings == [
                "The variable COUPDEFIL_TWILIO_AUTHTOKEN sets nothing; the nearest is COUPDEFIL_TWILIO_AUTH_TOKEN."
            ])
    }

    @Test func aSecretInAFileThatOthersReadIsAWarning() throws {
        var written = WrittenSettings(file: "twilio.authToken: s3cret", permissions: 0o644)
        #expect(try written.load().warnings.count == 1)
        written.permissions = 0o640
        #expect(try written.load().warnings.isEmpty)
        #expect(try WrittenSettings(file: "server.port: 81", permissions: 0o644).load().warnings.isEmpty)
    }
}
