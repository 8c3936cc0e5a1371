// What the calling telephone shows: what is said, what it waits for, how long still, and which of its controls are there.
"use strict";

class Screen {
    #telephone;
    #words;
    #timer = null;

    constructor(telephone) {
        this.#telephone = telephone;
        this.#words = telephone.dataset;
    }

    find(selector) { return this.#telephone.querySelector(selector); }

    /** A sentence of the service, or words and keys of the caller. */
    said(text, isOfService) {
        const said = document.createElement("div");
        said.className = "said " + (isOfService ? "received" : "sent");
        const speaker = document.createElement("span");
        speaker.className = "unseen";
        speaker.textContent = (isOfService ? this.#words.service : this.#words.own) + " ";
        const paragraph = document.createElement("p");
        paragraph.dir = "auto";
        paragraph.append(speaker, text);
        said.append(paragraph);
        this.#add(said);
    }

    /** What happens on the line: a tone, a silence. */
    happened(text) {
        const happened = document.createElement("p");
        happened.className = "happened";
        happened.textContent = text;
        this.#add(happened);
    }

    clear() { this.find(".lines").replaceChildren(); }

    #add(element) {
        this.find(".lines").append(element);
        const log = this.find(".log");
        log.scrollTop = log.scrollHeight;
    }

    state(text, isBad = false) {
        const state = this.find(".state");
        state.className = isBad ? "state bad" : "state";
        state.textContent = text;
    }

    /** Which controls are there: `waiting`, `speaking`, `trouble`, `rung`, `voice`; none unless named. */
    show(...names) {
        for (const name of ["waiting", "speaking", "trouble", "rung", "voice"]) {
            this.find("." + name).hidden = !names.includes(name);
        }
        // A button that is gone has no use for the keyboard; the keys have.
        const focused = document.activeElement;
        if (this.#telephone.contains(focused) && focused.closest("[hidden]")) this.find(".keypad").focus();
    }

    /** In a call the keys and the words are there, else the number. */
    isCalling(isCalling) {
        for (const name of ["number", "withheld"]) this.find(`[name=${name}]`).disabled = isCalling;
        this.find("[value=call]").disabled = isCalling;
        this.find("[value=hang-up]").disabled = !isCalling;
        this.find(".keypad").disabled = !isCalling;
        this.find("[name=words]").disabled = !isCalling;
        this.find("[value=say]").disabled = !isCalling;
    }

    /** Words that could not be taken, to be said once more. */
    write(text) { this.find("[name=words]").value = text; }

    isRecording(isRecording) {
        this.find("[name=microphone]").textContent = isRecording ? this.#words.talked : this.#words.talk;
    }

    /** A key seems pressed for a moment, also where it was one of the keyboard. */
    press(key) {
        const button = this.find(`.keypad [value="${key}"]`);
        button.classList.add("pressed");
        setTimeout(() => button.classList.remove("pressed"), 150);
    }

    /** Counts so many seconds down and does it then; only while silences count. */
    count(seconds, then) {
        this.stopCounting();
        let left = seconds;
        let last = performance.now();
        const tick = () => {
            const now = performance.now();
            const counts = this.find("[name=count]").checked;
            if (counts) left -= (now - last) / 1000;
            last = now;
            if (left <= 0) {
                this.stopCounting();
                return then();
            }
            const text = counts ? this.#words.silenceIn.replace("{seconds}", Math.ceil(left)) : this.#words.uncounted;
            const countdown = this.find(".countdown");
            if (countdown.textContent !== text) countdown.textContent = text;
        };
        this.#timer = setInterval(tick, 200);
        tick();
    }

    stopCounting() {
        clearInterval(this.#timer);
        this.find(".countdown").textContent = "";
    }
}
