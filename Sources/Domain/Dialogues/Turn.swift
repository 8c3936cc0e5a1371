/// What a step of a dialogue comes to.
public struct Turn: Hashable, Sendable {
    public var state: DialogueState
    public var replies: [Reply]
    public var effects: [Effect]

    public init(state: DialogueState, replies: [Reply], effects: [Effect] = []) {
        self.state = state
        self.replies = replies
        self.effects = effects
    }
}
