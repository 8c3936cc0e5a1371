import Domain
import Foundation
import Testing

/// How many keys lead to what one calls for.
struct FewKeysTests {
    private let town: CallTown
    private let board: CallBoard

    init() throws {
        town = try CallTown()
        board = CallBoard(town)
    }

    /// The place after those keys.
    private func place(after keys: [String], of caller: Caller) throws -> CallPlace {
        let surroundings = CallSurroundings(staff: nil, ownNumber: "+33465714800", newPIN: "4829")
        var state = CallState(startedAt: CallTown.morning)
        for heard in [CallHearing.began] + keys.map({ .keys($0) }) {
            state =
                try town.dialogue.step(
                    state, heard, from: caller, in: surroundings, looking: board, at: CallTown.morning
                ).state
        }
        return state.place
    }

    @Test("a new caller hears the first listing near home after at most seven keys, wherever that is")
    func newCaller() throws {
        let codes = Set(
            town.territory.areas.areas.flatMap(\.communes).compactMap(town.territory.commune).flatMap(\.postalCodes))
        #expect(codes.count == 29)
        for code in codes {
            let keys = ["3", code]
            #expect(keys.joined().count <= 7)
            let place = try place(after: keys, of: Caller(speaker: Speaker(isNew: true)))
            #expect(["listings", "nothing"].contains(place.title), "\(code): \(place)")
        }
    }

    @Test("a known caller hears it after two keys", arguments: ["48095", "48028", "48080"])
    func knownCaller(commune: String) throws {
        let caller = Caller(speaker: Speaker(isNew: false, commune: Places.code(commune)))
        #expect(try place(after: ["3", "1"], of: caller).title == "listings")
    }

    @Test("0 is a digit inside a number, and alone a person")
    func zero() throws {
        let caller = Caller(speaker: Speaker(isNew: true))
        #expect(try place(after: ["3", "0"], of: caller) == .voicemail)
        #expect(try place(after: ["3", "48000"], of: caller).title == "listings")
        #expect(try place(after: ["4", "2", "0"], of: caller) == .voicemail)
        #expect(try place(after: ["1", "0#"], of: caller) == .voicemail)
    }

    @Test(
        "keys that are no answer: the last one counts, a star begins anew, # ends",
        arguments: [
            (["44"], "own"), (["14#"], "own"), (["2*4"], "own"), (["*4"], "own"), (["4*"], "menu"), (["#"], "menu"),
            (["*"], "menu"), (["15"], "menu"), (["112"], "menu"), (["3", "1*48000"], "listings"),
            (["3", "48000#"], "listings"), (["3", "4800"], "postalCode"), (["3", "480000"], "postalCode"),
            (["3", "#"], "postalCode"), (["3", "18"], "postalCode"), (["3", "4800", "4800"], "voicemail"),
        ] as [([String], String)])
    func oddKeys(keys: [String], title: String) throws {
        #expect(try place(after: keys, of: Caller(speaker: Speaker(isNew: true))).title == title)
    }
}
