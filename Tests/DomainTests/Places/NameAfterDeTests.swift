import Domain
import Testing

/// The names of Lozère after "de", all of them, read by eye; and what Lozère does not have.
@Suite struct NameAfterDeTests {
    @Test func lozère() {
        let names = Places.gazetteer.communes(inDépartement: "48").map {
            Places.gazetteer.commune($0)?.nameAfterDe ?? ""
        }
        #expect(names == Self.names.split(separator: "\n").map(String.init))
    }

    @Test(arguments: [
        ("94038", "de L'Haÿ-les-Roses"), ("64260", "d'Hendaye"), ("14333", "de Honfleur"), ("76351", "du Havre"),
        ("60703", "d'Aux Marais"), ("66104", "de Los Masos"), ("75056", "de Paris"), ("80829", "d'Y"),
        ("78686", "de Viroflay"),
        ("51410", "d'Œuilly"), ("88196", "de Gérardmer"), ("63448", "du Vernet-Chaméane"), ("17300", "de La Rochelle"),
        ("73257", "des Belleville"), ("2A004", "d'Ajaccio"),
    ])
    func elsewhere(code: String, expected: String) {
        #expect(Places.gazetteer.commune(Places.code(code))?.nameAfterDe == expected)
    }

    private static let names = """
        d'Albaret-le-Comtal
        d'Albaret-Sainte-Marie
        d'Allenc
        d'Altier
        d'Antrenas
        d'Arzenc-d'Apcher
        d'Arzenc-de-Randon
        de Peyre en Aubrac
        d'Auroux
        des Monts-Verts
        de Badaroux
        de Pied-de-Borne
        de Balsièges
        de Banassac-Canilhac
        de Barjac
        de Barre-des-Cévennes
        de Bassurels
        de La Bastide-Puylaurent
        des Bessons
        de Blavignac
        de Mont Lozère et Goulet
        des Bondons
        du Born
        de Brenoux
        de Brion
        du Buisson
        de La Canourgue
        de Cassagnas
        de Chadenet
        de Bel-Air-Val-d'Ance
        de Chanac
        de Chastanier
        de Chastel-Nouvel
        de Châteauneuf-de-Randon
        de Chauchailles
        de Chaudeyrac
        de Chaulhac
        de Cheylard-l'Évêque
        de Bédouès-Cocurès
        du Collet-de-Dèze
        de Cubières
        de Cubiérettes
        de Cultures
        d'Esclanèdes
        de La Fage-Montivernoux
        de La Fage-Saint-Julien
        de Florac Trois Rivières
        de Fontans
        de Fournels
        de Fraissinet-de-Fourques
        de Gabriac
        de Gabrias
        de Gatuzières
        de Grandrieu
        de Grandvals
        de Grèzes
        des Hermaux
        d'Hures-la-Parade
        d'Ispagnac
        de Julianges
        de Lajo
        de Langogne
        de Lanuéjols
        de Laubert
        des Laubies
        de Laval-du-Tarn
        de Luc
        de Prinsuéjols-Malbouzon
        de La Malène
        du Malzieu-Forain
        du Malzieu-Ville
        de Marchastel
        de Marvejols
        de Massegros Causses Gorges
        de Mende
        de Meyrueis
        de Moissac-Vallée-Française
        de Molezon
        de Bourgs sur Colagne
        de Montbel
        de Montrodat
        de Nasbinals
        de Naussac-Fontanes
        de Noalhac
        de Palhers
        de La Panouse
        de Paulhac-en-Margeride
        de Pelouse
        de Pierrefiche
        du Pompidou
        de Pont de Montvert - Sud Mont Lozère
        de Pourcharesses
        de Prévenchères
        de Prunières
        de Recoules-d'Aubrac
        de Recoules-de-Fumas
        de Lachamp-Ribennes
        de Monts-de-Randon
        de Rimeize
        de Rocles
        de Rousses
        du Rozier
        de Saint-Alban-sur-Limagnole
        de Saint-André-Capcèze
        de Saint-André-de-Lancize
        de Saint-Bauzile
        de Saint-Bonnet-de-Chirac
        de Saint Bonnet-Laval
        de Saint-Chély-d'Apcher
        de Mas-Saint-Chély
        de Sainte-Croix-Vallée-Française
        de Saint-Denis-en-Margeride
        de Gorges du Tarn Causses
        de Saint-Étienne-du-Valdonnez
        de Saint-Étienne-Vallée-Française
        de Sainte-Eulalie
        de Saint-Flour-de-Mercoire
        de Saint-Frézal-d'Albuges
        de Ventalon en Cévennes
        de Saint-Gal
        de Saint-Germain-de-Calberte
        de Saint-Germain-du-Teil
        de Sainte-Hélène
        de Saint-Hilaire-de-Lavit
        de Saint-Jean-la-Fouillouse
        de Saint-Juéry
        de Saint-Julien-des-Points
        de Saint-Laurent-de-Muret
        de Cans et Cévennes
        de Saint-Laurent-de-Veyrès
        de Saint-Léger-de-Peyre
        de Saint-Léger-du-Malzieu
        de Saint-Martin-de-Boubaux
        de Saint-Martin-de-Lansuscle
        de Saint-Michel-de-Dèze
        de Saint-Paul-le-Froid
        de Saint-Pierre-de-Nogaret
        de Saint-Pierre-des-Tripiers
        de Saint-Pierre-le-Vieux
        de Saint-Privat-de-Vallongue
        de Saint-Privat-du-Fau
        de Saint-Saturnin
        de Saint-Sauveur-de-Ginestoux
        des Salelles
        des Salces
        de Serverette
        de Termes
        de La Tieule
        de Trélans
        de Vebron
        de Vialas
        de Villefort
        """
}
