import Domain
import Foundation
import Store

/// A call's webhook with all that can be done about it before the transaction.
struct HeardCall: Sendable {
    let progress: CallProgressed
    /// What was said is understood already. Nil for a voice message, which is kept first.
    let hearing: CallHearing?
    /// The PIN that a household line would be given in this turn, hashed already where it may well be.
    let newPIN: String
    let newPINHash: PINHash?
    /// What was found out about digits that may be a PIN.
    let trial: PINTrial?
}

/// Whether digits are the PIN that this hash is of: scrypt takes its time, and no transaction shall wait for it.
struct PINTrial: Sendable {
    let digits: String
    let hash: PINHash
    let isRight: Bool
}

extension Switchboard {
    func hear(_ call: CallProgressed, from provider: String) async throws -> HeardCall {
        let kept = try await store.read { reading in try self.lookUp(call, from: provider, in: reading) }
        var trial: PINTrial?
        if case .digits(let digits) = call.input, case .pin? = kept.place, let pin = kept.pin, digits.utf8.count == 4 {
            trial = PINTrial(digits: digits, hash: pin.hash, isRight: try pin.hash.matches(digits))
        }
        let newPIN = drawPIN()
        var hash: PINHash?
        // Only a line that may get one in this turn: to hash takes as long as a thousand other turns.
        if case .confirm? = kept.place, kept.lacksPIN { hash = try PINHash(of: newPIN) }
        return HeardCall(
            progress: call, hearing: hearing(of: call.input), newPIN: newPIN, newPINHash: hash, trial: trial)
    }

    private func lookUp(
        _ call: CallProgressed, from provider: String, in reading: Reading
    ) throws -> (place: CallPlace?, pin: KeptPIN?, lacksPIN: Bool) {
        // A state that an older program kept in another form is looked at in the transaction.
        let kept = try? reading.call(from: provider, id: call.id)
        guard let kept, let person = kept.person else { return (kept?.state.place, nil, false) }
        let pin = try reading.pin(of: person)
        let isHousehold = try pin == nil && reading.person(person)?.number.kind.isHouseholdLine == true
        return (kept.state.place, pin, isHousehold)
    }

    private func hearing(of input: CallInput) -> CallHearing? {
        switch input {
        case .began: .began
        case .digits(let keys): .keys(keys)
        case .speech(let words, let confidence): .words(understanding(of: words), confidence: confidence)
        case .silence: .silence
        case .recorded: nil
        case .dialled(let outcome): .dialled(outcome)
        case .ended: .ended
        }
    }

    /// Four digits that nobody tries first.
    private func drawPIN() -> String {
        var pin = ""
        // Dice that never fall well enough are taken as they fall.
        for _ in 0..<20 {
            pin = "\(surroundings.random(1000...9999))"
            let steps = Set(zip(pin.utf8, pin.utf8.dropFirst()).map { Int($1) - Int($0) })
            if steps.count > 1 { break }
        }
        return pin
    }
}
