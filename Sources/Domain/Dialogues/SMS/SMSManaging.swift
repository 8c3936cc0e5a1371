#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Sentences about one's own listings, one's data, and what staff promised.
extension SMSFace {
    func sentence(for reply: ManagingReply, room: Int) -> String {
        switch reply {
        case .ended(let own): say(.ended, values(own))
        case .askChange(let own):
            say(.askChange, ["reference": "\(own.reference)", "category": own.category.keyword])
        case .askWords(let reference): say(.askWords, ["reference": "\(reference)"])
        case .changed(let reference, let kind, let category, let commune):
            say(.changed, values(reference, kind, category, commune))
        case .wordsChanged(let reference): say(.wordsChanged, ["reference": "\(reference)"])
        case .unchanged(let reference): say(.unchanged, ["reference": "\(reference)"])
        case .confirmForOther(let kind, let category, let commune):
            fitting(.confirmForOther, orElse: .confirmForOtherBriefly, values(kind, category, commune), room: room)
        case .notYetAgreed: say(.notYetAgreed)
        }
    }

    func sentence(for reply: DataReply) -> String {
        switch reply {
        case .held(let data): held(data)
        case .rights(let time): say(.rights, ["phone": identity.phone, "promise": promise(time)])
        case .askErase: say(.askErase)
        case .erased: say(.erased)
        case .notErased: say(.notErased)
        }
    }

    private func held(_ data: OwnData) -> String {
        let listings =
            switch data.liveListings {
            case 0: say(.noListing)
            case 1: say(.oneListing)
            default: say(.severalListings, ["count": "\(data.liveListings)"])
            }
        let values = [
            "digits": String(data.number.description.suffix(2)), "listings": listings,
            "date": ShortDate.textWithYear(data.since),
        ]
        guard let commune = data.commune else { return say(.heldDataBare, values) }
        return say(.heldData, values.merging(["commune": name(commune)]) { $1 })
    }

    func reportNoted(_ reference: Reference?, by time: Date) -> String {
        guard let reference else { return say(.reportNoted, ["promise": promise(time)]) }
        return say(.reportNotedAbout, ["reference": "\(reference)", "promise": promise(time)])
    }

    /// "avant jeudi 18h".
    func promise(_ time: Date) -> String { say(.promise, ["day": say(CivilDay(time).weekday.phrase)]) }

    func values(_ own: OwnListing) -> [String: String] {
        values(own.reference, own.kind, own.category, own.commune)
            .merging(["date": ShortDate.text(own.expiresAt)]) { $1 }
    }

    /// Says that it is an organisation's, where there is room.
    func marked(_ phrase: SMSPhrase, _ values: [String: String], isOrganisation: Bool, room: Int) -> String {
        let bare = say(phrase, values)
        guard isOrganisation else { return bare }
        var values = values
        values["category", default: ""] += say(.organisation)
        let marked = say(phrase, values)
        return fits(marked, room) ? marked : bare
    }

    private func fitting(
        _ phrase: SMSPhrase, orElse brief: SMSPhrase, _ values: [String: String], room: Int
    ) -> String {
        let text = say(phrase, values)
        return fits(text, room) ? text : say(brief, values)
    }

    private func fits(_ text: String, _ room: Int) -> Bool { (GSM7.septets(GSM7.folded(text)) ?? .max) <= room }

    /// When a listing ends whose time begins now.
}

extension Weekday {
    fileprivate var phrase: SMSPhrase {
        switch self {
        case .monday: .monday
        case .tuesday: .tuesday
        case .wednesday: .wednesday
        case .thursday: .thursday
        case .friday: .friday
        case .saturday: .saturday
        case .sunday: .sunday
        }
    }
}
