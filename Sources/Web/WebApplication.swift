import Foundation
public import Hummingbird
public import Logging
import NIOCore

/// The web door as an application that runs until its task is cancelled or its service group shuts down gracefully.
///
/// Reads templates and assets first and throws where one is missing or broken. Port 0 takes a free port; `onReady` is told
/// the one that was bound, once connections are accepted.
public func webApplication(
    site: Site, host: String, port: Int, logger: Logger, onReady: @escaping @Sendable (Int) async -> Void = { _ in }
) throws -> some ApplicationProtocol {
    let door = FrontDoor(
        webhooks: WebhookDoor(site: site),
        pages: PageDoor(site: site, templates: try Templates(), assets: try AssetShelf(), logger: logger))
    return Application(
        responder: door,
        server: .http1(configuration: .init(idleTimeout: Limits.idle)),
        configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
        onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) },
        logger: logger)
}

/// Why the application could not listen, in one sentence for whoever starts it; nil for any other fault.
public func listeningFault(_ error: any Error, host: String, port: Int) -> String? {
    switch error {
    case let error as IOError where error.errnoCode == EADDRINUSE:
        "Another program listens on port \(port) of \(host) already; --port names another."
    case let error as IOError where error.errnoCode == EACCES:
        "Nobody but root may listen on port \(port); --port names another."
    case is IOError, is SocketAddressError: "Nothing can listen on port \(port) of \(host): \(error)"
    default: nil
    }
}

/// Runs the web door by itself on a free port of this machine, and without a log, until the task is cancelled.
func serve(site: Site, onReady: @escaping @Sendable (Int) async -> Void) async throws {
    let logger = Logger(label: "web") { _ in SwiftLogNoOpLogHandler() }
    try await webApplication(site: site, host: "127.0.0.1", port: 0, logger: logger, onReady: onReady).run()
}
