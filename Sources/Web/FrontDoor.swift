import Hummingbird

/// Sends each request to its door. A responder of our own, because a router with its middleware would cost every webhook
/// what only pages need.
struct FrontDoor: HTTPResponder {
    typealias Context = NoContext

    let webhooks: WebhookDoor
    let pages: PageDoor

    func respond(to request: Request, context: NoContext) async throws -> Response {
        let target = request.head.path ?? "/"
        if let response = await webhooks.response(to: request, target: target) { return response }
        return await pages.response(to: request, target: target)
    }
}

/// What Hummingbird wants to make for each request, and what nobody here needs.
struct NoContext: InitializableFromSource {
    init(source: ApplicationRequestContextSource) {}
}
