import Testing

@testable import Web

@Suite struct LinkTests {
    @Test(arguments: ["/", "/annonces", "/annonces/4103", "/simulateur"])
    func aNumberThatCannotBeReadIsNoLink(_ target: String) async throws {
        try await TestSite.run(change: { ($0.telephone, $0.contact) = ("bientôt", "à la mairie") }) { _, client in
            let body = try await client.get(target).body
            #expect(!body.contains(#"href="""#))
            #expect(!body.contains("sms:") && !body.contains("tel:"))
            #expect(body.contains("bientôt") && body.contains("à la mairie"))
            #expect(body.count(of: "<a ") == body.count(of: "</a>"))
        }
    }
}

extension String {
    fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
