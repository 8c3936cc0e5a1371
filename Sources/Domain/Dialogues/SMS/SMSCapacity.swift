/// How much of a list one message holds.
extension SMSFace {
    /// By the width of each item and of the sentence around them: a text is written once, not once for every length.
    public func capacity(of reply: Reply, for speaker: Speaker) -> Int {
        let (items, joint) = items(of: reply)
        guard items.count > 1 else { return 1 }
        var widths = items.map { self.width($0) + joint }
        widths[0] -= joint
        let frame = widthAround(reply, hasMore: true, speaker)
        var (count, total) = (0, frame)
        while count < items.count, total + widths[count] <= GSM7.septetsOfSegment {
            total += widths[count]
            count += 1
        }
        guard count >= items.count - 1, !reply.hasMore else { return max(1, count) }
        // The whole list needs no word about what follows.
        let whole = widths.reduce(widthAround(reply, hasMore: false, speaker), +)
        return whole <= GSM7.septetsOfSegment ? items.count : max(1, min(count, items.count - 1))
    }

    /// The items as the sentence writes them, and the septets between two.
    private func items(of reply: Reply) -> (texts: [String], joint: Int) {
        switch reply {
        case .askPlaces(let page): (options(places(page), from: page.from), width(Self.optionJoint))
        case .askCategory(_, let page): (options(page.items.map(\.keyword), from: page.from), width(Self.optionJoint))
        case .listings(_, let page): (page.items.map(line), 0)
        case .ownListings(let page): (ownLines(page), 0)
        case .stillNeededWhich(let page): (page.items.map(bareLine), 0)
        default: ([], 0)
        }
    }

    private func widthAround(_ reply: Reply, hasMore: Bool, _ speaker: Speaker) -> Int {
        width(raw(reply.emptied(hasMore: hasMore), isFirst: speaker.isNew))
    }

    private func width(_ text: String) -> Int { GSM7.septets(GSM7.folded(text)) ?? GSM7.septetsOfSegment }
}
