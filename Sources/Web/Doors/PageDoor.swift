import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Answers everything that people open in a browser. Whatever goes wrong ends in a page too.
struct PageDoor: Sendable {
    let site: Site
    let templates: Templates
    let assets: AssetShelf
    let logger: Logger
    private let frame: Frame

    init(site: Site, templates: Templates, assets: AssetShelf, logger: Logger) {
        self.site = site
        self.templates = templates
        self.assets = assets
        self.logger = logger
        frame = Frame(site: site, assets: assets)
    }

    func response(to request: Request, target: String) async -> Response {
        var response: Response
        do {
            response = try await answer(to: request, target: target)
        } catch let fault as PageFault {
            let isLast = fault == .tooSlow || fault == .bodyTooLong
            response = page(ProblemPage(fault, say: frame.say), status: fault.status, isLast: isLast)
            if case .wrongMethod(let allowed) = fault { response.headers[.allow] = allowed }
        } catch {
            logger.error("a page could not be made", metadata: ["error": "\(error)"])
            response = page(ProblemPage(.broken, say: frame.say), status: PageFault.broken.status)
        }
        SecurityHeaders.add(to: &response.headers)
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func answer(to request: Request, target: String) async throws -> Response {
        guard target.utf8.count <= Limits.target else { throw PageFault.addressTooLong }
        let headers = request.headers.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count }
        guard headers <= Limits.headers else { throw PageFault.headersTooLong }
        guard let address = Address(target) else { throw PageFault.unreadable }
        switch address.path.first {
        case nil where address.path.isEmpty:
            try requireReading(request)
            return page(HomePage(site: site, say: frame.say))
        case "annonces" where address.path.count == 1:
            try requireReading(request)
            if address.endsWithSlash { return moved(to: Links.listings(try ListingsSearch(address.query))) }
            return page(try await ListingsRoute(site: site, say: frame.say).page(address.query))
        case "annonces" where address.path.count == 2:
            try requireReading(request)
            return try await listing(address)
        case "simulateur" where address.path.count == 1 && site.simulator != nil:
            return try await simulator(request, address)
        case "simulateur" where address.path == ["simulateur", "message"] && !address.endsWithSlash:
            guard let access = site.simulator else { throw PageFault.notFound }
            return try await MessageRoute(access: access).response(to: request)
        case "simulateur" where address.path.count == 2 && address.path[1] == "recus" && site.simulator != nil:
            return try await arrivals(request)
        case _ where SoundRoute.takes(address.path):
            try requireReading(request)
            return try await SoundRoute(site: site).response(address)
        case "health" where address.path.count == 1:
            try requireReading(request)
            return await health()
        case "assets" where address.path.count == 3:
            try requireReading(request)
            return try asset(hash: address.path[1], name: address.path[2])
        default: throw PageFault.notFound
        }
    }

    private func listing(_ address: Address) async throws -> Response {
        guard let reference = Reference(address.path[1]), let listing = try await site.listing(reference) else {
            throw PageFault.noListing
        }
        if address.endsWithSlash { return moved(to: Links.listing(reference)) }
        return page(ListingPage(listing, site: site, say: frame.say))
    }

    private func simulator(_ request: Request, _ address: Address) async throws -> Response {
        guard let access = site.simulator else { throw PageFault.notFound }
        let route = SimulatorRoute(site: site, access: access, say: frame.say)
        var response: Response
        if request.method == .post {
            response = page(try await route.page(posted: request))
        } else {
            try requireReading(request, allowed: "GET, HEAD, POST")
            if address.endsWithSlash { return moved(to: Links.simulator()) }
            response = page(try await route.page(address.query))
        }
        response.headers[.cacheControl] = "no-store"
        SecurityHeaders.allowMicrophone(in: &response.headers)
        return response
    }

    /// What arrived on the simulated telephones, as JSON for their script.
    private func arrivals(_ request: Request) async throws -> Response {
        guard let access = site.simulator else { throw PageFault.notFound }
        guard request.method == .post else { throw PageFault.wrongMethod(allowed: "POST") }
        let route = SimulatorRoute(site: site, access: access, say: frame.say)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try encoder.encode(try await route.arrivals(posted: request))
        return Response(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: json)))
    }

    /// Whether the store answers; for whoever watches over the process.
    private func health() async -> Response {
        let isWell = (try? await site.categories()) != nil
        return Response(
            status: isWell ? .ok : .serviceUnavailable,
            headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: isWell ? "ok\n" : "the store does not answer\n")))
    }

    private func asset(hash: String, name: String) throws -> Response {
        guard let asset = assets[name], asset.hash == hash else { throw PageFault.notFound }
        return Response(
            status: .ok,
            headers: [.contentType: asset.contentType, .cacheControl: "public, max-age=31536000, immutable"],
            body: .init(byteBuffer: asset.bytes))
    }

    private func requireReading(_ request: Request, allowed: String = "GET, HEAD") throws(PageFault) {
        guard request.method == .get || request.method == .head else { throw .wrongMethod(allowed: allowed) }
    }

    private func moved(to link: String) -> Response { .redirect(to: link, type: .permanent) }

    /// `isLast` where the connection closes afterwards, for the rest of the request is not worth reading.
    private func page(_ page: some Page, status: Int = 200, isLast: Bool = false) -> Response {
        let html = ByteBuffer(string: templates.render(page, in: frame))
        return Response(
            status: .init(code: status),
            headers: [
                .contentType: "text/html; charset=utf-8", .contentLanguage: "fr",
                .cacheControl: status == 200 ? "no-cache" : "no-store",
            ],
            body: isLast ? .closing(after: html) : .init(byteBuffer: html))
    }
}
