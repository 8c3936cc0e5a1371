"""Signed webhooks as Twilio sends them: each a new message, of people who search, ask, offer, confirm and err."""

import base64
import hmac
from urllib.parse import quote_plus

ACCOUNT = "AC00000000000000000000000000000000"
TOKEN = "a token of the bench"
# The range that Arcep keeps for fiction: 10,000 mobile numbers, about as many people as a département's service has.
PEOPLE = 10_000

COMMUNES = ["Mende", "Langogne", "Florac", "Marvejols", "St Chély d'Apcher", "la Canourgue", "48100", "Meyrueis", "Villefort"]
CATEGORIES = ["courses", "transport", "jardin", "repas", "papiers", "ordinateur"]
NONSENSE = ["Bonjour à tous", "???", "ok merci bcp", "je sais pas quoi dire", "🙂", "a" * 300, "c est pour ma mère"]


def text_and_person(index):
    """The text and the person of the message of that index: ten kinds in turn, confirmations long after what they confirm."""
    group, kind = divmod(index, 10)
    commune = COMMUNES[group % len(COMMUNES)]
    category = CATEGORIES[group % len(CATEGORIES)]
    if kind == 0:
        return f"Besoin {category} {commune}", group
    if kind == 1:
        return f"Propose {category} {commune}", group + 1000
    if kind == 2 and group >= 200:
        return "1", group - 200
    if kind == 3 and group >= 200:
        return "1", group - 200 + 1000
    if kind == 7:
        return "SUITE", group + 4000
    if kind == 8:
        return NONSENSE[group % len(NONSENSE)], group + 5000
    if kind == 9:
        return "MENU", group + 6000
    return (f"LISTE {commune}" if kind % 2 else f"{category} {commune}"), group + 4000


def message_id(run, index):
    # As random as Twilio's in one respect: never nine decimal digits in a row, which the store takes for a number.
    digits = f"{index:021x}"
    return f"SM{run:08x}a{digits[:7]}b{digits[7:14]}c{digits[14:]}"


def request(url, run, index):
    """The whole HTTP request that carries the message to that URL."""
    text, person = text_and_person(index)
    sender = f"+3363998{person % PEOPLE:04d}"
    sid = message_id(run, index)
    # In the order in which they are signed: sorted by name.
    fields = (
        ("AccountSid", ACCOUNT), ("ApiVersion", "2010-04-01"), ("Body", text), ("From", sender), ("FromCity", ""),
        ("FromCountry", "FR"), ("FromState", ""), ("FromZip", ""), ("MessageSid", sid), ("NumMedia", "0"),
        ("NumSegments", "1"), ("SmsMessageSid", sid), ("SmsSid", sid), ("SmsStatus", "received"), ("To", "+33465714800"),
        ("ToCity", ""), ("ToCountry", "FR"), ("ToState", ""), ("ToZip", ""),
    )
    return signed(url, fields)


def signed(url, fields):
    """The whole HTTP request that carries these fields, sorted by name, to that URL."""
    text = url + "".join(name + value for name, value in fields)
    signature = base64.b64encode(hmac.digest(TOKEN.encode(), text.encode(), "sha1")).decode()
    body = "&".join(f"{name}={quote_plus(value)}" for name, value in fields)
    authority, _, path = url.removeprefix("http://").partition("/")
    return (
        f"POST /{path} HTTP/1.1\r\nHost: {authority}\r\nUser-Agent: TwilioProxy/1.1\r\n"
        "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n"
        f"Content-Length: {len(body)}\r\nX-Twilio-Signature: {signature}\r\n\r\n{body}"
    ).encode()


def write(path, url, run, count):
    """Writes the run's requests where `sms.lua` reads them."""
    with open(path, "wb") as file:
        for index in range(count):
            record = request(url, run, index)
            file.write(b"%06d" % len(record))
            file.write(record)
