/// How far away something is, as coarsely as the public may learn it: exact distances from several places would locate it.
public enum DistanceStep: Int, Hashable, Comparable, Sendable, CaseIterable {
    case sameArea
    case under5
    case from5to10
    case from10to20
    case over20

    /// The step of a distance in kilometres, as `AreaMap` measures it: 0 is the searched place's own area.
    public init(kilometres: Double) {
        switch kilometres {
        case ...0: self = .sameArea
        case ..<5: self = .under5
        case ..<10: self = .from5to10
        case ..<20: self = .from10to20
        default: self = .over20
        }
    }

    public static func < (left: DistanceStep, right: DistanceStep) -> Bool { left.rawValue < right.rawValue }
}
