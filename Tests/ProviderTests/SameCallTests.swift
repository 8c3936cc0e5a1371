import Domain
import Providers
import Testing

/// Whoever carries the call, the same happens: captures of one name mean the same at every provider.
@Suite struct SameCallTests {
    static let names: [String] = {
        let folders = Dictionary(grouping: ContractTests.cases.filter { $0.capture.route == .call }) { $0.folder.name }
        let names = folders.values.map { cases in Set(cases.map { name(of: $0) }) }
        return (names.dropFirst().reduce(names.first ?? []) { $0.intersection($1) }).sorted()
    }()

    @Test func everyKindOfEventIsAmongThem() {
        #expect(
            Set(Self.names).isSuperset(of: [
                "call-began", "call-began-withheld", "call-digits", "call-digits-ended-by-hash",
                "call-digits-hash-alone",
                "call-digits-star", "call-digits-too-many", "call-speech", "call-speech-unsure", "call-silence",
                "call-recorded", "call-recorded-empty", "call-dialled", "call-dialled-busy", "call-dialled-failed",
                "call-dialled-no-answer", "call-redirected", "call-made-began", "call-made-digits",
            ]))
    }

    @Test(arguments: names) func meansTheSame(name: String) throws {
        let cases = ContractTests.cases.filter { $0.capture.route == .call && Self.name(of: $0) == name }
        #expect(cases.count == Registry.kinds.count)
        let happened = try cases.map { it in
            let events = try it.provider.events(in: it.capture.request, route: .call)
            guard events.count == 1, case .callProgressed(let call) = events.first else {
                Issue.record("\(it.capture.name): \(events)")
                return ""
            }
            let numbers = call.input == .began ? "\(call.from) \(call.to) " : ""
            return "\(numbers)\(call.turn) \(call.made?.ours ?? 0) \(Self.text(of: call.input))"
        }
        #expect(Set(happened).count == 1, "\(happened)")
    }

    private static func name(of it: ContractTests.Case) -> String {
        it.capture.name.split(separator: "/").last.map(String.init) ?? ""
    }

    /// Where a recording lies differs.
    private static func text(of input: CallInput) -> String {
        if case .recorded(let message) = input { return "recorded \(message.seconds)" }
        return "\(input)"
    }
}
