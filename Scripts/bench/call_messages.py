"""Signed webhooks of calls as Twilio sends them: callers who hear what is near, publish, err and hang up, many at once."""

import messages

# So many calls go on at the same time: between two webhooks of one lie those of the others.
AT_ONCE = 400
# What a caller does, turn by turn: keys, None for silence. Each call is one of these.
SCRIPTS = [
    ["3", "48100", "2", "3", "1", "0"],
    ["1", "2", "48300", "1", "", "1"],
    ["2", "4", "1", "48140", "1", "", "1"],
    ["9", None, "3", "48300", "2"],
    ["4", "1", "3", "48000", "4", "4000"],
]


def webhooks(run, count):
    """(path, fields) of that many webhooks, in the order in which they are sent."""
    sent, first = 0, 0
    while sent < count:
        calls = range(first, first + AT_ONCE)
        for turn in range(max(map(len, SCRIPTS)) + 2):
            for call in calls:
                script = SCRIPTS[call % len(SCRIPTS)]
                if turn <= len(script):
                    yield webhook(run, call, turn, script)
                    sent += 1
        first += AT_ONCE


def webhook(run, call, turn, script):
    # Every other caller has a landline, all in Arcep's ranges for fiction.
    # Landlines call again and again: a PIN is given, and hashed at length, with the first listing only.
    number = f"+3363998{call % 10_000:04d}" if call % 2 else f"+3346571{call % 200:04d}"
    fields = {
        "AccountSid": messages.ACCOUNT, "ApiVersion": "2010-04-01", "CallSid": f"CA{run:08x}{call:024x}",
        "CallStatus": "in-progress" if turn else "ringing", "Called": "+33465714800", "Caller": number,
        "Direction": "inbound", "From": number, "To": "+33465714800",
    }
    pressed = script[turn - 1] if turn else None
    if pressed:
        fields["Digits"] = pressed
    if pressed == "":
        fields |= {"RecordingUrl": f"https://api.twilio.com/2010-04-01/Accounts/{messages.ACCOUNT}/Recordings/RE{call:032x}", "RecordingDuration": "7"}
    return (f"/webhooks/twilio/call?turn={turn}" if turn else "/webhooks/twilio/call"), fields


def write(path, url, run, count):
    """Writes the run's requests where `sms.lua` reads them."""
    with open(path, "wb") as file:
        for target, fields in webhooks(run, count):
            record = messages.signed(url + target, sorted(fields.items()))
            file.write(b"%06d" % len(record))
            file.write(record)
