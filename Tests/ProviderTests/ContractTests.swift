import Domain
import Foundation
import Providers
import Testing

/// What every provider has to do with every webhook that was captured of it, and with what is left of one gone wrong.
@Suite("Contract") struct ContractTests {
    static let updates = ProcessInfo.processInfo.environment["COUPDEFIL_UPDATE"] == "1"

    static let cases: [Case] = CaptureFolder.all.flatMap { name in
        guard let folder = try? CaptureFolder(name: name),
            let provider = try? Registry.kind(named: name.lowercased())?.make(folder.settings)
        else { return [Case]() }
        return folder.captures.map { Case(folder: folder, provider: provider, capture: $0) }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let folder: CaptureFolder
        let provider: any Provider
        let capture: Capture
        var testDescription: String { capture.name }
        var report: CaptureReport { CaptureReport(provider: provider, capture: capture) }
        func isGenuine(_ request: WebhookRequest) -> Bool {
            if case .genuine = provider.verify(request, now: CaptureReport.now) { true } else { false }
        }
    }

    @Test(arguments: Registry.kinds.map(\.name)) func hasCaptures(provider: String) throws {
        let folder = try CaptureFolder(name: provider.capitalized)
        let made = try #require(try Registry.kind(named: provider)?.make(folder.settings))
        #expect(made.name == provider)
        #expect(!folder.proof.isEmpty)
        let routes = Set(folder.captures.map(\.route))
        #expect(routes.isSuperset(of: [.message, .status]))
    }

    @Test(arguments: cases) func isUnderstoodAsExpected(_ it: Case) throws {
        let file = it.capture.file.deletingPathExtension().appendingPathExtension("expected")
        let report = it.report.text
        if Self.updates { try report.write(to: file, atomically: true, encoding: .utf8) }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(report == expected, "COUPDEFIL_UPDATE=1 rewrites \(it.capture.name).expected")
    }

    @Test(arguments: cases) func isGenuine(_ it: Case) {
        #expect(it.isGenuine(it.capture.request))
    }

    @Test(arguments: cases) func isRefusedWithAnotherProof(_ it: Case) throws {
        let request = it.capture.request
        guard let header = request.header(it.folder.proof) else {
            try isRefusedWithAnotherProofField(it)
            return
        }
        let proof = Array(header.utf8)
        for index in proof.indices {
            let changed = String(decoding: proof.changed(at: index), as: UTF8.self)
            #expect(!it.isGenuine(request.replacing(header: it.folder.proof, changed)), "byte \(index)")
        }
        let without = request.headers.filter { $0.name != it.folder.proof }
        #expect(
            !it.isGenuine(
                WebhookRequest(method: request.method, url: request.url, headers: without, body: request.body)))
        #expect(!it.isGenuine(request.replacing(header: it.folder.proof, "")))
    }

    private func isRefusedWithAnotherProofField(_ it: Case) throws {
        let fields = CaptureFields(it.capture.request)
        try #require(fields.names.contains(it.folder.proofField), "neither the header nor the field of a proof")
        #expect(!it.isGenuine(fields.without(it.folder.proofField)))
        for value in ["", "0", String(repeating: "0", count: 64)] {
            #expect(!it.isGenuine(fields.with(it.folder.proofField, value)))
        }
    }

    @Test(arguments: cases.filter { !$0.folder.covered.isEmpty }) func isRefusedWithOneByteChanged(_ it: Case) {
        let request = it.capture.request
        if it.folder.covered.contains("body") {
            for index in request.body.indices where index % 5 == 0 || index == request.body.count - 1 {
                let changed = request.replacing(body: request.body.changed(at: index))
                #expect(!it.isGenuine(changed), "byte \(index) of the body")
            }
        }
        let url = Array(request.url.utf8)
        if it.folder.covered.contains("url") {
            for index in url.indices {
                let changed = request.replacing(url: String(decoding: url.changed(at: index), as: UTF8.self))
                #expect(!it.isGenuine(changed), "byte \(index) of the URL")
            }
        }
    }

    @Test(arguments: cases) func saysTheSameTwice(_ it: Case) {
        #expect(it.report.happened(in: it.capture.request) == it.report.happened(in: it.capture.request))
        #expect(it.report.verification(of: it.capture.request) == it.report.verification(of: it.capture.request))
    }

    /// Nothing of what anybody may send ends in a crash: always events or a fault of 4xx that names no value.
    @Test(arguments: cases) func survivesNonsense(_ it: Case) {
        let request = it.capture.request
        let fields = CaptureFields(request)
        for name in fields.names {
            for value in ["", "%", "%zz", "%00", "-1", "99999999999999999999", String(repeating: "a", count: 2_000)] {
                survives(fields.with(name, value), it, routes: [it.capture.route])
            }
            for other in fields.withOtherTypes(in: name) { survives(other, it, routes: [it.capture.route]) }
        }
        var requests = ["PUT", "HEAD", "", "get"].map {
            WebhookRequest(method: $0, url: request.url, headers: request.headers, body: request.body)
        }
        requests += ["", "/", "://", "https://", "ftp://a/b", "https://[::1", "https://a:b@c:1/?%", "https://é/😀"]
            .map { request.replacing(url: $0) }
        requests += [
            "", ";", "application/json", "application/x-www-form-urlencoded;charset=latin1", "multipart/form-data",
        ]
        .map { request.replacing(header: "Content-Type", $0) }
        requests += [[], [0], [0xFF], Array("&&==&=&%".utf8), Array("{".utf8), Array("[[[[".utf8), Array("[]".utf8)]
            .map { request.replacing(body: $0) }
        for request in requests { survives(request, it, routes: WebhookRoute.allCases) }
    }

    @Test(arguments: CaptureFolder.all) func survivesHugeBodies(provider: String) throws {
        for route in WebhookRoute.allCases {
            guard let it = Self.cases.first(where: { $0.folder.name == provider && $0.capture.route == route }) else {
                continue
            }
            let request = it.capture.request
            let bodies = [
                request.body + [UInt8](repeating: 0x41, count: 70_000),
                [UInt8](repeating: UInt8(ascii: "["), count: 70_000),
                Array((String(repeating: #"{"a":"#, count: 10_000) + "1").utf8),
                Array(String(repeating: "a=b&", count: 20_000).utf8),
            ]
            for body in bodies { survives(request.replacing(body: body), it, routes: WebhookRoute.allCases) }
        }
    }

    private func survives(_ request: WebhookRequest, _ it: Case, routes: [WebhookRoute]) {
        _ = it.provider.verify(request, now: CaptureReport.now)
        for route in routes {
            do { _ = try it.provider.events(in: request, route: route) } catch {
                #expect((400..<500).contains(error.status))
                #expect(!error.reason.isEmpty)
            }
        }
    }
}
