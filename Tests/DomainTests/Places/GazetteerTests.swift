import Domain
import Testing

@Suite struct GazetteerTests {
    let gazetteer = Places.gazetteer

    @Test func aCommuneIsWhole() throws {
        let commune = try #require(gazetteer.commune(Places.code("48034")))
        #expect(commune.name == "La Canourgue")
        #expect(commune.bareName == "Canourgue")
        #expect(commune.postalCodes == ["48500"])
        #expect(commune.population == 2161)
        #expect(commune.département == "48")
        #expect(
            commune.intercommunality.flatMap(gazetteer.intercommunality)
                == "Aubrac Lot Causses Tarn")
        #expect(commune.point.kilometres(to: Coordinate(latitude: 44.4306, longitude: 3.2136)) < 4)
    }

    @Test func everyCommuneHasAPostalCode() {
        let codes = (1...95).map { $0 < 10 ? "0\($0)" : "\($0)" } + ["2A", "2B", "971", "972", "973", "974", "976"]
        let communes = codes.flatMap(gazetteer.communes(inDépartement:)).compactMap(gazetteer.commune)
        #expect(communes.count == 34_875)
        #expect(communes.allSatisfy { !$0.postalCodes.isEmpty && $0.postalCodes == $0.postalCodes.sorted() })
        #expect(gazetteer.commune(Places.code("75056"))?.postalCodes.count == 21)
        #expect(gazetteer.commune(Places.code("27676"))?.postalCodes == ["27700", "27940"])
        #expect(gazetteer.commune(Places.code("97611"))?.population == 71_437)
        #expect(
            Set(communes.filter { $0.intercommunality == nil }.map(\.insee.text)) == [
                "22016", "29083", "29155", "85113",
            ])
    }

    @Test(arguments: ["48999", "00000", "99999", "2C001"])
    func unknownCodes(text: String) {
        #expect(INSEECode(text).flatMap(gazetteer.commune) == nil)
    }

    @Test func namesOfTodayBeforeFormerOnes() {
        let found = gazetteer.communes(named: "CHIRAC")
        #expect(found.map(\.commune.insee.text) == ["16100", "48099"])
        #expect(found.map(\.isFormer) == [false, true])
        #expect(found.map(\.name) == ["Chirac", "Chirac"])
        #expect(gazetteer.communes(named: "bleymard").first?.name == "Le Bleymard")
        #expect(gazetteer.communes(named: "").isEmpty)
        #expect(gazetteer.communes(named: "nulle part").isEmpty)
    }

    @Test func aCommuneIsFoundOnceByNamesThatFoldAlike() {
        // Murat was joined by another commune and kept its name.
        #expect(gazetteer.communes(named: "Murat").filter { $0.commune.insee == Places.code("15138") }.count == 1)
    }

    @Test func homonymsMostPopulousFirst() {
        let populations = gazetteer.communes(named: "sainte colombe").filter { !$0.isFormer }.map(\.commune.population)
        #expect(populations.count > 5)
        #expect(populations == populations.sorted(by: >))
    }

    @Test func postalCodes() {
        #expect(gazetteer.communes(postalCode: "48000").first?.name == "Mende")
        for code in ["", "4800", "480000", "48 00", "abcde", "+4800", "00000", "٤٨٠٠٠"] {
            #expect(gazetteer.communes(postalCode: code).isEmpty, "\(code)")
        }
    }

    @Test func radius() {
        let found = gazetteer.communes(within: 12, of: Places.code("48095"))
        #expect(found.first?.commune == Places.code("48095"))
        #expect(found.first?.kilometres == 0)
        #expect(found.map(\.kilometres) == found.map(\.kilometres).sorted())
        #expect(found.contains { $0.commune == Places.code("48013") })
        // The same by looking at every commune of the neighbourhood.
        let around = ["48", "07", "12", "15", "30", "43"].flatMap(gazetteer.communes(inDépartement:))
        let mende = gazetteer.commune(Places.code("48095"))?.point
        let slowly = around.filter {
            gazetteer.commune($0).flatMap { mende?.kilometres(to: $0.point) } ?? .infinity <= 40
        }
        #expect(Set(gazetteer.communes(within: 40, of: Places.code("48095")).map(\.commune)) == Set(slowly))
        #expect(gazetteer.communes(within: 0, of: Places.code("48095")).count == 1)
        for kilometres in [-1, .nan] {
            #expect(gazetteer.communes(within: kilometres, of: Places.code("48095")).isEmpty)
        }
        #expect(gazetteer.communes(within: 10, of: Places.code("48999")).isEmpty)
        #expect(gazetteer.communes(within: .infinity, of: Places.code("48095")).count == 34_875)
    }

    @Test func départements() {
        #expect(gazetteer.communes(inDépartement: "48").count == 152)
        for code in ["", "4", "97", "480", "99", "lozère"] {
            #expect(gazetteer.communes(inDépartement: code).isEmpty, "\(code)")
        }
        #expect(gazetteer.département("48")?.nameWithArticle == "la Lozère")
        #expect(
            ["48", "01", "30", "40", "35", "75", "974", "976", "2A", "62"].map {
                gazetteer.département($0)?.nameAfterDe
            } == [
                "de la Lozère", "de l'Ain", "du Gard", "des Landes", "d'Ille-et-Vilaine", "de Paris", "de la Réunion",
                "de Mayotte", "de la Corse-du-Sud", "du Pas-de-Calais",
            ])
        #expect(gazetteer.département("99") == nil)
    }

    @Test func townHalls() throws {
        let mende = try #require(gazetteer.townHall(of: Places.code("48095")))
        #expect(mende.telephone == "0466494000")
        #expect(mende.hours?.isOpen(on: .monday, minute: 9 * 60) == true)
        #expect(mende.hours?.isOpen(on: .monday, minute: 12 * 60) == false)
        #expect(mende.hours?.isOpen(on: .sunday, minute: 9 * 60) == false)
        #expect(gazetteer.townHall(of: Places.code("15031")) == nil)
        #expect(
            gazetteer.communes(inDépartement: "48").allSatisfy { gazetteer.townHall(of: $0)?.telephone?.count == 10 })
    }

    @Test func neighboursAreMutual() {
        let lozère = gazetteer.communes(inDépartement: "48")
        for commune in lozère {
            let neighbours = gazetteer.neighbours(of: commune)
            #expect(!neighbours.isEmpty && !neighbours.contains(commune))
            #expect(neighbours.allSatisfy { gazetteer.neighbours(of: $0).contains(commune) })
        }
        #expect(gazetteer.neighbours(of: Places.code("30007")).isEmpty)
    }

    @Test func everyNameIsHandedOut() {
        var (today, former) = (0, 0)
        var keyOfMende = ""
        gazetteer.forEachName { key, commune, isFormer in
            if isFormer { former += 1 } else { today += 1 }
            if commune == Places.code("48095") { keyOfMende = String(decoding: key, as: UTF8.self) }
        }
        #expect((today, former) == (34_875, 2501))
        #expect(keyOfMende == "mende")
        #expect(gazetteer.formerNames(of: Places.code("48127")).contains("Rieutort-de-Randon"))
        #expect(gazetteer.formerNames(of: Places.code("48095")).isEmpty)
    }
}
