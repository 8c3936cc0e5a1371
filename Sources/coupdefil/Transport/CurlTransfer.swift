import CCurl
import Domain
import Foundation
import Switchboard

/// One request on its way. Made by whoever sends, then touched by the loop's thread only.
final class CurlTransfer: @unchecked Sendable {
    let handle: UnsafeMutableRawPointer
    private let limits: CurlLimits
    private var headers: UnsafeMutablePointer<curl_slist>?
    private var head: [UInt8] = []
    private var body: [UInt8] = []
    private var isTooLong = false

    init(_ request: HTTPRequest, _ limits: CurlLimits) throws(TransportFault) {
        guard request.isSound else { throw .cannotBeSent("a control character in the URL or in a header") }
        guard let handle = curl_easy_init() else { throw .notSent("libcurl cannot be used") }
        self.handle = handle
        self.limits = limits
        setLimits()
        setRequest(request)
        receive()
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(headers)
    }

    private func setLimits() {
        ccurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        ccurl_set_number(handle, CURLOPT_HTTP_VERSION, 2)  // CURL_HTTP_VERSION_1_1
        ccurl_set_number(handle, CURLOPT_FOLLOWLOCATION, 0)
        ccurl_set_number(handle, CURLOPT_SSL_VERIFYPEER, 1)
        ccurl_set_number(handle, CURLOPT_SSL_VERIFYHOST, 2)
        if let certificates = limits.certificates { ccurl_set_text(handle, CURLOPT_CAINFO, certificates) }
        // A signal could hit any thread.
        ccurl_set_number(handle, CURLOPT_NOSIGNAL, 1)
        ccurl_set_number(handle, CURLOPT_CONNECTTIMEOUT_MS, limits.connecting)
        ccurl_set_number(handle, CURLOPT_TIMEOUT_MS, limits.whole)
        // When a kept connection dies without an answer, libcurl sends the request again by itself: a text could go out twice.
        ccurl_set_number(handle, CURLOPT_FRESH_CONNECT, 1)
        ccurl_set_number(handle, CURLOPT_FORBID_REUSE, 1)
    }

    private func setRequest(_ request: HTTPRequest) {
        ccurl_set_text(handle, CURLOPT_URL, request.url)
        if request.method != "GET" || !request.body.isEmpty {
            ccurl_set_number(handle, CURLOPT_POSTFIELDSIZE, request.body.utf8.count)
            ccurl_set_text(handle, CURLOPT_COPYPOSTFIELDS, request.body)
            ccurl_set_text(handle, CURLOPT_CUSTOMREQUEST, request.method)
        }
        let lines = request.headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        // No "100 Continue" before a body of a few hundred bytes.
        for line in lines + ["Expect:"] { headers = curl_slist_append(headers, line) }
        ccurl_set_pointer(handle, CURLOPT_HTTPHEADER, headers)
        ccurl_set_text(handle, CURLOPT_USERAGENT, "coupdefil")
    }

    /// The transfer outlives its handle, which holds it unretained.
    private func receive() {
        let me = Unmanaged.passUnretained(self).toOpaque()
        ccurl_set_pointer(handle, CURLOPT_WRITEDATA, me)
        ccurl_set_callback(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, transfer in
            CurlTransfer.take(bytes, size * count, transfer) { $0.body.append(contentsOf: $1) }
        }
        ccurl_set_pointer(handle, CURLOPT_HEADERDATA, me)
        ccurl_set_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, transfer in
            CurlTransfer.take(bytes, size * count, transfer) { $0.head.append(contentsOf: $1) }
        }
    }

    /// How much was taken; less than there was ends the transfer.
    private static func take(
        _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ transfer: UnsafeMutableRawPointer?,
        keep: (CurlTransfer, UnsafeRawBufferPointer) -> Void
    ) -> Int {
        guard let bytes, let transfer else { return 0 }
        let me = Unmanaged<CurlTransfer>.fromOpaque(transfer).takeUnretainedValue()
        guard me.head.count + me.body.count + count <= me.limits.longestAnswer else {
            me.isTooLong = true
            return 0
        }
        keep(me, UnsafeRawBufferPointer(start: bytes, count: count))
        return count
    }

    func result(_ code: CURLcode) -> CurlLoop.Result {
        guard code == CURLE_OK else { return .failure(fault(code)) }
        var status = 0
        ccurl_get_number(handle, CURLINFO_RESPONSE_CODE, &status)
        return .success(HTTPResponse(status: status, headers: CurlHeaders.last(in: head), bytes: body))
    }

    /// Once a byte of the request has left, the provider may have acted on it, whatever went wrong then.
    private func fault(_ code: CURLcode) -> TransportFault {
        let reason =
            isTooLong ? "an answer of over \(limits.longestAnswer) bytes" : String(cString: curl_easy_strerror(code))
        var sent = 0
        ccurl_get_number(handle, CURLINFO_REQUEST_SIZE, &sent)
        if sent > 0 { return .unknown(reason) }
        return switch code {
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .cannotBeSent(reason)
        default: .notSent(reason)
        }
    }
}

extension HTTPRequest {
    /// Nothing of it can end a line of the head and begin another.
    fileprivate var isSound: Bool {
        ([method, url] + headers.keys + headers.values).allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
    }
}
