import Foundation
import Testing

@testable import coupdefil

/// The printed card says what callers hear.
struct CardTests {
    private func card(name: String = "Coup de fil", operatorName: String = "Département de la Lozère") throws -> Card {
        try Card(
            Wiring.prompts(Demonstration.settings()), name: name, operatorName: operatorName, number: "04 65 71 48 00")
    }

    @Test func hasTheKeysOfTheMenu() throws {
        let lines = try card().lines
        #expect(lines.map { String($0.key) } == ["1", "2", "3", "4", "0", "*"])
        #expect(lines.map(\.purpose).first == "Demander de l’aide")
        #expect(lines.allSatisfy { $0.purpose.first?.isUppercase == true })
    }

    /// A6 is seen by old eyes: nothing is printed smaller than 14 points.
    @Test(arguments: [
        ("Coup de fil", "Département de la Lozère"),
        ("Entraide du Vaucluse", "Syndicat intercommunal des Alpes-de-Haute-Provence et du Verdon"), ("É", ""),
    ])
    func isLargePrint(name: String, operatorName: String) throws {
        let svg = CardDrawing.svg(of: try card(name: name, operatorName: operatorName))
        let sizes = svg.matches(of: #/font-size="([0-9.]+)"/#).compactMap { Double($0.output.1) }
        #expect(sizes.count >= 14)
        #expect(sizes.allSatisfy { $0 >= CardDrawing.smallest })
        #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
        #expect(svg.contains(#"width="105mm" height="148mm""#))
        #expect(svg.contains(">04 65 71 48 00<") && svg.contains("15 ou 112"))
        #expect(MarkupBalance.isKept(in: svg))
    }

    @Test(arguments: ["<script>", "A & B", "\"x\" onload=\"", "]]>"])
    func namesStayNames(name: String) throws {
        let svg = CardDrawing.svg(of: try card(name: name, operatorName: name))
        #expect(!svg.contains("<script") && !svg.contains("\" onload=\""))
        #expect(MarkupBalance.isKept(in: svg))
    }
}
