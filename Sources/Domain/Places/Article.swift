/// The article of a French place name, as INSEE classes it (TNCC: https://www.insee.fr/fr/information/2560684#tncc).
public enum Article: UInt8, Hashable, Sendable, CaseIterable {
    /// None, and "de" keeps its vowel: Mende, Hauteville.
    case none = 0
    /// None, and "de" loses its vowel: Ispagnac, Hures-la-Parade.
    case elided = 1
    case le = 2
    case la = 3
    case les = 4
    case l = 5
    case aux = 6
    case las = 7
    case los = 8

    /// What stands before the bare name, capital as in a commune's name ("La ", "L'"); empty for none.
    public var prefix: String {
        switch self {
        case .none, .elided: ""
        case .le: "Le "
        case .la: "La "
        case .les: "Les "
        case .l: "L'"
        case .aux: "Aux "
        case .las: "Las "
        case .los: "Los "
        }
    }

    /// A commune's bare name after "de": "de Mende", "d'Ispagnac", "du Bleymard", "des Salces", "de La Canourgue".
    func nameAfterDe(_ bareName: String) -> String {
        switch self {
        case .none: "de \(bareName)"
        case .elided: "d'\(bareName)"
        case .le: "du \(bareName)"
        case .les: "des \(bareName)"
        // INSEE's "des Marais" would name another commune; its own town hall writes "d'Aux Marais".
        case .aux: "d'\(prefix)\(bareName)"
        case .la, .l, .las, .los: "de \(prefix)\(bareName)"
        }
    }
}
