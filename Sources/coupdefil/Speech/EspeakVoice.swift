import Foundation

/// Words said by espeak-ng, where it is installed: the voice of the simulated telephones.
actor EspeakVoice {
    private let program: String
    private let language: String
    /// Seconds after which it is stopped.
    private let patience: TimeInterval
    private var running = 0

    /// Words a minute; also those of Scripts/prompts-audio.
    static let speed = 160
    /// Characters of one text.
    static let longest = 500
    /// Programs at a time; who comes while they run gets no sound.
    static let most = 4

    /// Nil where the program is not installed.
    init?(language: String, program: String? = EspeakVoice.installed, patience: TimeInterval = 5) {
        guard let program, FileManager.default.isExecutableFile(atPath: program) else { return nil }
        self.program = program
        self.language = language
        self.patience = patience
    }

    /// Where Debian and others put it.
    static var installed: String? {
        ["/usr/bin/espeak-ng", "/usr/local/bin/espeak-ng"]
            .first(where: FileManager.default.isExecutableFile)
    }

    /// A WAV file of 22,050 samples a second; nil where the text is blank, too long, or cannot be said now.
    func sound(of text: String) async -> Data? {
        guard text.contains(where: { !$0.isWhitespace }), text.count <= Self.longest, running < Self.most else {
            return nil
        }
        running += 1
        defer { running -= 1 }
        let (program, language, patience) = (program, language, patience)
        // A thread of its own: it waits for another program, which a thread of the pool must not.
        return await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let said = try? Self.say(text, program, language, patience)
                continuation.resume(returning: said.flatMap(StreamedWave.completed))
            }
        }
    }

    /// The text goes in by standard input, so that none of it is ever an argument.
    private static func say(
        _ text: String, _ program: String, _ language: String, _ patience: TimeInterval
    ) throws -> Data {
        let (input, output) = (Pipe(), Pipe())
        // Less than a pipe holds. All of it is written before anybody reads: nobody can be gone in the middle.
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8.prefix(4 * longest)))
        try input.fileHandleForWriting.close()
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["-b", "1", "-v", language, "-s", "\(speed)", "--stdin", "--stdout"]
        process.environment = [:]
        process.standardInput = input.fileHandleForReading
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let deadline = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: deadline)
        let sound = output.fileHandleForReading.readDataToEndOfFile()
        deadline.cancel()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? sound : Data()
    }
}
