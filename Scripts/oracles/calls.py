"""Plays with the calling telephone of the simulator page, with JavaScript and without."""

# A microphone that beeps every second, and nobody who has to permit it.
MICROPHONE = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"]


def ring(page, number="04 65 71 00 51", muted=True, counts=False):
    """Calls the service and waits until it waits for the caller; for ever, unless silences count."""
    telephone = page.locator("#telephone")
    telephone.locator("[name=number]").fill(number)
    if telephone.locator("[name=mute]").is_visible():
        telephone.locator("[name=mute]").set_checked(muted)
        telephone.locator("[name=count]").set_checked(counts)
    telephone.locator("[value=call]").click()
    turn(page)
    return telephone


def turn(page):
    """Waits until the caller may do something."""
    page.locator("#telephone :is(.waiting, .rung):visible").first.wait_for(timeout=60_000)


def press(page, keys, by_keyboard=False):
    """Presses keys, the last of which ends what is being asked for, and waits for the next question."""
    telephone = page.locator("#telephone")
    sent = telephone.locator(".sent").count()
    for key in keys:
        if by_keyboard:
            page.keyboard.press(key)
        else:
            telephone.locator(f'.keypad [value="{key}"]').click()
    telephone.locator(".sent").nth(sent).wait_for()
    turn(page)


def say(page, words):
    """Says written words, and waits for the next question."""
    telephone = page.locator("#telephone")
    sent = telephone.locator(".sent").count()
    telephone.locator("[name=words]").fill(words)
    telephone.locator("[value=say]").click()
    telephone.locator(".sent").nth(sent).wait_for()
    turn(page)


def record(page, seconds=2):
    """Speaks into the microphone, and waits for the next question."""
    telephone = page.locator("#telephone")
    sent = telephone.locator(".sent").count()
    microphone = telephone.locator("[name=microphone]")
    microphone.click()
    page.locator("#telephone .voice:visible").wait_for()
    page.wait_for_timeout(seconds * 1000)
    microphone.click()
    telephone.locator(".sent").nth(sent).wait_for()
    turn(page)


def nothing(page):
    """Says nothing, and waits for the next question."""
    telephone = page.locator("#telephone")
    lines = telephone.locator(".lines > *").count()
    telephone.locator("[value=nothing]").click()
    telephone.locator(".lines > *").nth(lines + 1).wait_for()
    turn(page)


def hang_up(page):
    page.locator("#telephone [value=hang-up]").click()
    page.locator("#telephone [value=call]:enabled").wait_for()


def said(page):
    return page.locator("#telephone .log").inner_text()
