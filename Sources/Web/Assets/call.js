// A call of the simulated telephone: it tells the service's real webhook what happens and follows the steps of each answer.
"use strict";

class Call {
    /** What the caller may do now, by name: `key`, `words`, `writing`, `nothing`, `person`, `microphone`. */
    take = {};
    isOver = false;
    phone;
    #id = "call-" + Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, "0")).join("");
    #from;
    #next;
    /** What is being said, or was last. */
    #speech = { quiet: new AbortController(), isSkipping: false, isOver: true };

    /** Seconds for an answer; a telephone's network waits no longer. */
    static patience = 20;
    /** Letters that are read in a second, where nothing is heard. */
    static reading = 18;
    /** Milliseconds between two sentences, as every provider makes them. */
    static pause = 500;

    /** `phone`: its screen, sounds, voice, recorder, words, and the service's key and number; `from`: empty for withheld. */
    constructor(phone, from) {
        this.phone = phone;
        this.#from = from;
        this.#next = phone.words.call;
    }

    /** From the first ring until somebody hangs up. */
    async follow() {
        let event = { began: true };
        while (event) {
            const answer = await this.#tell(event);
            if (this.isOver) return;
            // The service's public address need not be the one at which this page was found.
            const { pathname, search } = new URL(answer.next, location.href);
            this.#next = pathname + search;
            event = await this.#outcome(answer.steps);
            if (this.isOver) return;
        }
    }

    /** Ends it, also where the page is left, and lets the service know. */
    hangUp() {
        if (this.isOver) return;
        this.isOver = true;
        this.take = {};
        this.hush();
        this.phone.recorder.drop();
        fetch(this.#next, { ...this.#request({ ended: true }), keepalive: true }).catch(() => {});
    }

    /** What comes of the steps; null where they end the call. */
    async #outcome(steps) {
        for (const step of steps) {
            const event = await this.#take(step);
            if (this.isOver || event) return event;
        }
        return null;
    }

    async #take(step) {
        switch (step.step) {
        case "say":
            await this.speak(step.prompt);
            return null;
        case "gather": return new Gathering(this, step).outcome();
        case "record": return new VoiceMessage(this, step).outcome();
        case "dial": return new Dialling(this, step).outcome();
        case "redirect": return { silence: true };
        default: return null;
        }
    }

    /** Tells the service; until that works the caller may try again, for the service takes an event of a turn only once. */
    async #tell(event) {
        const { screen, words } = this.phone;
        for (;;) {
            let trouble = words.unreachable;
            try {
                const response = await fetch(this.#next, Call.#limited(this.#request(event)));
                const answer = response.ok ? await response.json() : null;
                if (answer && answer.next && Array.isArray(answer.steps)) return answer;
                trouble = words.failed;
            } catch {
                // The caller reads it below.
            }
            if (this.isOver) return null;
            screen.state(trouble, true);
            screen.show("trouble");
            await new Promise((resolve) => { this.take = { again: resolve }; });
            this.take = {};
            screen.show();
            screen.state(words.sending);
        }
    }

    #request(event) {
        const { key, to } = this.phone;
        return {
            method: "POST",
            headers: { "Content-Type": "application/json; charset=utf-8", "X-Simulator-Key": key },
            body: JSON.stringify({ id: this.#id, from: this.#from || null, to, ...event }),
        };
    }

    static #limited(options) {
        return AbortSignal.timeout ? { ...options, signal: AbortSignal.timeout(Call.patience * 1000) } : options;
    }

    /** Says sentences until hushed. Tells in how many seconds those are read that nobody heard. */
    async speak(sentences = []) {
        const { screen, voice, words } = this.phone;
        this.hush();
        const speech = this.#speech = { quiet: new AbortController(), isSkipping: false, isOver: false };
        const signal = speech.quiet.signal;
        screen.state(words.speaking);
        screen.show("speaking");
        let seconds = 0;
        let next = sentences.length > 0 ? voice.prepare(sentences[0], signal) : null;
        for (const [index, sentence] of sentences.entries()) {
            if (this.isOver || (signal.aborted && !speech.isSkipping)) break;
            screen.said(sentence.text, true);
            if (speech.isSkipping) continue;
            const prepared = next;
            next = index + 1 < sentences.length ? voice.prepare(sentences[index + 1], signal) : null;
            if (await voice.say(sentence, prepared, signal)) await Call.#rest(signal);
            else seconds += sentence.text.length / Call.reading;
        }
        speech.isOver = true;
        return speech.isSkipping ? 0 : seconds;
    }

    get isSpeaking() { return !this.#speech.isOver; }

    /** No more of what is being said. */
    hush() { this.#speech.quiet.abort(); }

    /** What is left of what is being said is only shown. */
    skip() {
        this.#speech.isSkipping = true;
        this.hush();
    }

    static #rest(signal) {
        if (signal.aborted) return null;
        return new Promise((resolve) => {
            const timer = setTimeout(resolve, Call.pause);
            signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
        });
    }
}
