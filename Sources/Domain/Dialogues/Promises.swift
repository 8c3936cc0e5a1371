#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What only a person of the département can do, and until when they will.
extension Step {
    mutating func callPerson() throws {
        conclude(.personPromised(by: try promise(.callback, about: said.reference)))
    }

    /// Until the relay puts people in touch by itself, staff do.
    mutating func noteIntroduction(_ reference: Reference) throws {
        conclude(.introductionNoted(reference, by: try promise(.introduction, about: reference)))
    }

    /// "SIGNALER 4127", or SIGNALER while a listing is being looked at.
    mutating func noteReport() throws {
        var reference = said.reference
        if reference == nil, case .listing(let shown)? = state.question { reference = shown }
        if let named = reference, try !directory.holds(named) { reference = nil }
        conclude(.reportNoted(reference, by: try promise(.report, about: reference)))
    }

    /// Asks staff. Whoever asks again hears the same time again, as long as it has not passed.
    mutating func promise(_ matter: StaffMatter, about reference: Reference?) throws -> Date {
        let given = try directory.promise(of: matter, about: reference)
        let time = given.flatMap { $0 > now ? $0 : nil } ?? Promise.time(from: now)
        effects.append(.askStaff(matter, reference, promised: time))
        return time
    }
}
