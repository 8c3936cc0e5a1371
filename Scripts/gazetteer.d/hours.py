"""Town-hall opening hours: from the package's JSON to the notation of OpenStreetMap, "Mo-Tu 09:00-12:00; Th 14:00-17:00"."""

import json

DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
SHORT = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]


def opening_hours(text):
    """Canonical: days ascending, spans of a day merged, neighbouring days with the same spans written as one range."""
    week = [[] for _ in DAYS]
    for first, last, spans in json.loads(text or "[]"):
        # Six rows name a first day and leave the last one empty.
        for day in range(DAYS.index(first), DAYS.index(last or first) + 1):
            week[day] += [(opens[:5], closes[:5]) for opens, closes in spans]
    week = [merged(spans) for spans in week]
    rules = []
    for day, spans in enumerate(week):
        if not spans:
            continue
        if rules and rules[-1][1] == day - 1 and rules[-1][2] == spans:
            rules[-1][1] = day
        else:
            rules.append([day, day, spans])
    return "; ".join(
        (SHORT[first] if first == last else f"{SHORT[first]}-{SHORT[last]}")
        + " "
        + ",".join(f"{opens}-{closes}" for opens, closes in spans)
        for first, last, spans in rules
    )


def merged(spans):
    """Overlapping spans become one; empty ones disappear."""
    result = []
    for opens, closes in sorted(span for span in spans if span[0] < span[1]):
        if result and opens <= result[-1][1]:
            result[-1] = (result[-1][0], max(closes, result[-1][1]))
        else:
            result.append((opens, closes))
    return result
