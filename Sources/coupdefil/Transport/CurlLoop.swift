import CCurl
import Domain
import Foundation
import Switchboard
import Synchronization

/// One thread that runs all transfers, by libcurl's multi interface: a quarter of the processor time of other clients
/// (DESIGN §10). It begins with the first transfer.
final class CurlLoop: Sendable {
    typealias Result = Swift.Result<HTTPResponse, TransportFault>
    typealias Completion = @Sendable (Result) -> Void

    private struct State {
        var waiting: [(CurlTransfer, Completion)] = []
        var isStopping = false
        var hasThread = false
    }

    private let state = Mutex(State())
    /// Made before any thread, used by the loop's thread only, but for `curl_multi_wakeup`, which any thread may call.
    nonisolated(unsafe) private let multi: UnsafeMutableRawPointer?

    init() {
        _ = Self.library
        multi = curl_multi_init()
    }

    func start(_ transfer: CurlTransfer, completion: @escaping Completion) {
        guard multi != nil else { return completion(.failure(.notSent("libcurl cannot be used"))) }
        let (isStopping, needsThread) = state.withLock { state in
            guard !state.isStopping else { return (true, false) }
            state.waiting.append((transfer, completion))
            defer { state.hasThread = true }
            return (false, !state.hasThread)
        }
        if isStopping { return completion(.failure(.notSent("the service is stopping"))) }
        if needsThread {
            let thread = Thread { self.run() }
            thread.name = "transport"
            thread.start()
        }
        curl_multi_wakeup(multi)
    }

    /// What is on its way goes on; nothing new begins.
    func stop() {
        let hasThread = state.withLock { state in
            state.isStopping = true
            return state.hasThread
        }
        if hasThread { curl_multi_wakeup(multi) } else { curl_multi_cleanup(multi) }
    }

    private func run() {
        var running: [UnsafeMutableRawPointer: (CurlTransfer, Completion)] = [:]
        while true {
            let (new, isStopping) = state.withLock { state in
                defer { state.waiting = [] }
                return (state.waiting, state.isStopping)
            }
            for (transfer, completion) in new {
                curl_multi_add_handle(multi, transfer.handle)
                running[transfer.handle] = (transfer, completion)
            }
            var count: Int32 = 0
            curl_multi_perform(multi, &count)
            finish(&running)
            if isStopping, running.isEmpty { break }
            curl_multi_poll(multi, nil, 0, Self.longestSleep, nil)
        }
        curl_multi_cleanup(multi)
    }

    private func finish(_ running: inout [UnsafeMutableRawPointer: (CurlTransfer, Completion)]) {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else { continue }
            // The message is gone once the handle is.
            let code = message.pointee.data.result
            curl_multi_remove_handle(multi, handle)
            guard let (transfer, completion) = running.removeValue(forKey: handle) else { continue }
            completion(transfer.result(code))
        }
    }

    /// Milliseconds; whoever has something to do wakes the thread.
    private static let longestSleep: Int32 = 60_000
    /// CURL_GLOBAL_ALL: once for the process, before any other thread uses libcurl.
    private static let library = curl_global_init(3)
}
