import ArgumentParser
import Foundation

/// Files that lie beside the program: in the working directory, or in a folder above the executable (a checkout, an installation).
enum InstalledFiles {
    /// The path of a file or folder, looked for in that order.
    static func path(_ relative: String) throws -> String {
        if relative.hasPrefix("/") { return relative }
        var folders = [URL(filePath: FileManager.default.currentDirectoryPath)]
        var folder = Bundle.main.bundleURL.standardizedFileURL
        while folder.path != "/" {
            folders.append(folder)
            folder.deleteLastPathComponent()
        }
        for folder in folders {
            let path = folder.appending(path: relative).path
            if FileManager.default.fileExists(atPath: path) { return path }
        }
        throw ValidationError("\(relative) is neither in the working directory nor above the program.")
    }
}
