"""Points, outlines and neighbours, from the package's geometries (WKB, WGS 84)."""

import json
from collections import defaultdict

import shapely
from shapely import wkb

METRES_PER_DEGREE = 111_195


def outline(commune, parts):
    """A commune's outline; where it has none, that of its former communes together; or None."""
    if commune["geometry"]:
        return wkb.loads(bytes.fromhex(commune["geometry"]))
    shapes = [wkb.loads(bytes.fromhex(part["geometry"])) for part in parts if part["geometry"]]
    return shapely.union_all(shapes) if shapes else None


def point(shape):
    """A point inside the outline (latitude, longitude): the centre of gravity, or where that lies outside, another."""
    for candidate in (shape.centroid, shape.representative_point()):
        rounded = shapely.Point(round(candidate.x, 5), round(candidate.y, 5))
        if shape.contains(rounded):
            return rounded.y, rounded.x
    raise SystemExit("an outline is too thin to hold a point of 5 decimals")


def simplified(shapes, metres):
    """The outlines with fewer corners. All at once, so that a border of two communes stays one line."""
    if metres == 0:
        return shapes
    return list(shapely.coverage_simplify(shapes, metres / METRES_PER_DEGREE))


def rings(shape):
    """Polygons → rings → [longitude, latitude], 5 decimals, outer rings anticlockwise (RFC 7946)."""
    polygons = shape.geoms if shape.geom_type == "MultiPolygon" else [shape]
    return [
        [ring(r) for r in (polygon.exterior, *polygon.interiors)]
        for polygon in (shapely.geometry.polygon.orient(p) for p in polygons)
    ]


def ring(line):
    corners = []
    for x, y in line.coords:
        corner = [round(x, 5), round(y, 5)]
        if not corners or corners[-1] != corner:
            corners.append(corner)
    return corners


def geojson(features):
    """One line a commune, so that a diff shows which outline changed."""
    lines = [
        json.dumps(
            {
                "type": "Feature",
                "properties": {"insee": code, "name": name},
                "geometry": {"type": "MultiPolygon", "coordinates": polygons},
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for code, name, polygons in features
    ]
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def neighbours(features):
    """Who shares a piece of border with whom: code → codes."""
    owners = defaultdict(set)
    for code, _, polygons in features:
        for polygon in polygons:
            for corners in polygon:
                for a, b in zip(corners, corners[1:]):
                    owners[min(a, b)[0], min(a, b)[1], max(a, b)[0], max(a, b)[1]].add(code)
    found = {code: set() for code, _, _ in features}
    for codes in owners.values():
        for code in codes:
            found[code] |= codes - {code}
    return {code: sorted(codes) for code, codes in found.items()}
