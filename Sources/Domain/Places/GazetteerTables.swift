/// The raw bytes of the gazetteer's files; `Sources/Domain/Places/Data/SOURCES.md` says what they hold.
public struct GazetteerTables: Sendable {
    /// One file: its name, for messages, and its bytes.
    public struct File: Sendable {
        public let name: String
        public let bytes: [UInt8]

        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    public let départements: File
    public let intercommunalities: File
    public let communes: File
    public let formerNames: File
    public let townHalls: File
    /// One file for each département whose outlines are known; may be empty.
    public let neighbours: [File]

    public init(
        départements: File, intercommunalities: File, communes: File, formerNames: File, townHalls: File,
        neighbours: [File]
    ) {
        self.départements = départements
        self.intercommunalities = intercommunalities
        self.communes = communes
        self.formerNames = formerNames
        self.townHalls = townHalls
        self.neighbours = neighbours
    }

    /// Picks the files out of a folder's: `read` is asked for the bytes of a file by its name and answers nil where there is
    /// none. Throws what is missing, and whatever `read` throws.
    public init(fileNames: [String], read: (String) throws -> [UInt8]?) throws {
        func file(_ name: String) throws -> File {
            guard let bytes = try read(name) else { throw GazetteerFault.missing(file: name) }
            return File(name: name, bytes: bytes)
        }
        try self.init(
            départements: file("departements.tsv"), intercommunalities: file("intercommunalities.tsv"),
            communes: file("communes.tsv"), formerNames: file("former-names.tsv"), townHalls: file("town-halls.tsv"),
            neighbours: fileNames.filter { $0.hasPrefix("neighbours-") && $0.hasSuffix(".tsv") }.sorted().map(file))
    }
}
