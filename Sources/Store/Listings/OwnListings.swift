public import Domain
import Foundation
import GRDB

extension Reading {
    /// The live listings of a person, newest first.
    public func listings(of author: PersonID) throws -> [OwnListing] {
        try db.rows(
            """
            SELECT \(Self.ownColumns) FROM listing
            WHERE author = ? AND ended_at IS NULL ORDER BY created_at DESC, id DESC
            """, [author.value]
        ).compactMap(ownListing)
    }

    /// A listing of a person, also one that has ended, as long as its reference is theirs.
    public func ownListing(_ reference: Reference, of author: PersonID) throws -> OwnListing? {
        try db.row(
            """
            SELECT \(Self.ownColumns) FROM listing
            WHERE reference = ? AND author = ? AND reference_released_at IS NULL
            """, [reference.number, author.value]
        ).flatMap(ownListing)
    }

    private static let ownColumns = "reference, kind, category, commune, state, expires_at, asked_at"

    private func ownListing(_ row: Row) -> OwnListing? {
        guard let reference = Reference(row[0] as Int), let kind = ListingKind(rawValue: row[1]),
            let category = categories.category(row[2]), let commune = INSEECode(row[3]),
            let state = ListingState(rawValue: row[4])
        else { return nil }
        return OwnListing(
            reference: reference, kind: kind, category: category, commune: commune, state: state,
            expiresAt: Date(milliseconds: row[5]),
            isInDoubt: (state == .published || state == .expired) && row[6] != nil)
    }
}
