// The controls of the calling telephone. Without scripts the page's forms do the same.
"use strict";
{
    const telephone = document.getElementById("telephone");
    const { key, to } = document.getElementById("phones").dataset;
    const words = telephone.dataset;
    const screen = new Screen(telephone);
    const sounds = new Sounds();
    const voice = new Voice(sounds, words.speech, words.prompts);
    const phone = { screen, sounds, voice, recorder: new Recorder(), words, key, to };
    let call = null;

    async function ring() {
        sounds.wake();
        const isWithheld = screen.find("[name=withheld]").checked;
        const mine = call = new Call(phone, isWithheld ? "" : screen.find("[name=number]").value.trim());
        screen.clear();
        screen.write("");
        screen.isCalling(true);
        screen.show();
        screen.state(words.calling);
        sounds.ring();
        // Where the digits of the keyboard are keys.
        screen.find(".keypad").focus();
        await mine.follow();
        hangUp(mine);
    }

    function hangUp(mine) {
        if (!mine || call !== mine) return;
        mine.hangUp();
        call = null;
        const hasFocus = telephone.contains(document.activeElement);
        screen.stopCounting();
        screen.isRecording(false);
        screen.show();
        screen.happened(words.hungUp);
        screen.state(words.over);
        screen.isCalling(false);
        if (hasFocus) screen.find("[value=call]").focus();
    }

    function press(key) {
        if (!call) return;
        screen.press(key);
        sounds.key(key);
        if (call.take.key) call.take.key(key);
    }

    function speak() {
        const field = screen.find("[name=words]");
        const text = field.value.trim();
        if (!call || !text) return;
        if (!call.take.words) return screen.state(words.notNow);
        field.value = "";
        call.take.words(text);
    }

    /** What the buttons do, by name and value. */
    function act(button) {
        if (button.name === "key") return press(button.value);
        switch (button.value) {
        case "call": return ring();
        case "hang-up": return hangUp(call);
        case "say": return speak();
        case "nothing": return call?.take.nothing?.();
        case "answered": case "busy": case "no answer": return call?.take.person?.(button.value);
        }
        switch (button.name) {
        case "skip": return call?.skip();
        case "again": return call?.take.again?.();
        case "microphone": return call?.take.microphone?.();
        }
    }

    telephone.addEventListener("submit", (event) => {
        event.preventDefault();
        act(event.submitter);
    });
    telephone.addEventListener("click", (event) => {
        const button = event.target.closest("button[type=button]");
        if (button) act(button);
    });
    telephone.addEventListener("keydown", (event) => {
        const isText = event.target.matches("input:not([type=checkbox])");
        if (isText || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
        if (event.key.length === 1 && "0123456789*#".includes(event.key)) press(event.key);
    });
    telephone.addEventListener("input", (event) => {
        if (event.target.name === "words") call?.take.writing?.();
    });
    screen.find("[name=mute]").addEventListener("change", (event) => {
        sounds.isMuted = event.target.checked;
        // What was begun is shown to its end, in silence.
        if (sounds.isMuted) call?.skip();
    });
    addEventListener("pagehide", () => call?.hangUp());

    screen.isCalling(false);
    screen.find(".settings").hidden = false;
    screen.find(".keypad").tabIndex = -1;
}
