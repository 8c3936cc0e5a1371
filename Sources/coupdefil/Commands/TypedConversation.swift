import Domain
import Foundation
import Switchboard

/// Lines typed into a terminal or piped in, played one by one on simulated telephones.
struct TypedConversation {
    private let rehearsal: Rehearsal
    /// What was typed stands there already.
    private let isTerminal: Bool
    private var telephone = 1
    private(set) var transcript = Transcript()

    init(_ rehearsal: Rehearsal, isTerminal: Bool) {
        self.rehearsal = rehearsal
        self.isTerminal = isTerminal
    }

    /// Texts, until the input ends.
    mutating func text() async throws {
        explain("Text the service, for instance: Besoin courses Mende. Ctrl-D ends.")
        while let written = readLine() {
            if !written.isEmpty { try await play(Self.textLine(written)) }
        }
    }

    /// One call, until somebody hangs up or the input ends; other telephones may text meanwhile.
    mutating func call() async throws {
        explain("Digits are keys, an empty line is a silence, any other line is said. “hang up” or Ctrl-D ends.")
        var call = TypedCall()
        try await play(.telephone(Self.landline))
        call.heard(try await play(.calling(.began(isWithheld: false))))
        while !call.isOver, let written = readLine() {
            if telephone == Self.landline {
                call.heard(try await play(call.line(written)))
            } else if !written.isEmpty {
                try await play(Self.textLine(written))
            }
        }
        guard !call.isOver else { return }
        if telephone != Self.landline { try await play(.telephone(Self.landline)) }
        try await play(.calling(.ended))
    }

    private func explain(_ sentence: String) {
        if isTerminal { print(sentence) }
    }

    /// The line and what came of it.
    @discardableResult private mutating func play(_ line: Transcript.Line) async throws -> [Transcript.Line] {
        if case .telephone(let number) = line { telephone = number }
        let played = try await rehearsal.play(Transcript([.telephone(telephone), line]))
        let new = Array(played.lines.dropFirst())
        transcript.lines += new
        for line in new where !isTerminal || line.isOfService { print(line) }
        return new
    }

    /// A line with a sign is a line of a transcript; any other is a text.
    private static func textLine(_ written: String) -> Transcript.Line {
        guard let line = Transcript.Line(written), !line.isOfService else { return .received(written) }
        return line
    }

    /// Of the range for fiction; from 50 on they are landlines.
    private static let landline = 51
}
