// What a call asks of its caller: keys or words, and what becomes of ringing a person.
"use strict";

/** Collects keys until there are enough, a # or a pause; or takes words, where the service listens for them. */
class Gathering {
    #call;
    #step;
    #keys = "";
    #resolve;

    constructor(call, step) {
        this.#call = call;
        this.#step = step;
    }

    outcome() {
        this.#call.take = {
            key: (key) => this.#press(key),
            nothing: () => this.#conclude(),
            writing: () => this.#write(),
        };
        if (this.#takesWords) this.#call.take.words = (text) => this.#finish({ speech: text }, text);
        this.#ask();
        return new Promise((resolve) => { this.#resolve = resolve; });
    }

    get #takesWords() { return (this.#step.hints || []).length > 0 && !this.#step.isSecret; }
    get #shown() { return this.#step.isSecret ? "•".repeat(this.#keys.length) : this.#keys; }

    async #ask() {
        const { screen, words } = this.#call.phone;
        const unheard = await this.#call.speak(this.#step.prompt);
        if (this.#call.isOver || !this.#resolve || this.#keys) return;
        screen.state(this.#takesWords ? words.turn : words.keys);
        this.#wait(this.#step.patience + unheard);
    }

    #wait(seconds) {
        const { screen } = this.#call.phone;
        screen.show("waiting");
        screen.count(seconds, () => this.#conclude());
    }

    #press(key) {
        const { screen, words } = this.#call.phone;
        this.#call.hush();
        if (key === "#" && this.#keys) return this.#conclude();
        this.#keys += key;
        screen.state(words.typed.replace("{keys}", [...this.#shown].join(" ")));
        if (key === "#" || this.#keys.length >= this.#step.digits) this.#conclude(); else this.#wait(this.#step.pause);
    }

    /** Whoever writes what is to be said is not silent. */
    #write() {
        if (this.#takesWords && !this.#keys && !this.#call.isSpeaking) this.#wait(this.#step.patience);
    }

    #conclude() {
        if (this.#keys) return this.#finish({ digits: this.#keys }, this.#shown);
        this.#call.phone.screen.happened(this.#call.phone.words.silence);
        this.#finish({ silence: true });
    }

    #finish(event, shown) {
        const { screen } = this.#call.phone;
        this.#call.take = {};
        this.#call.hush();
        screen.stopCounting();
        screen.show();
        if (shown) screen.said(shown, false);
        this.#resolve(event);
        this.#resolve = null;
    }
}

/** Rings a person; whoever plays with the page says what becomes of it. */
class Dialling {
    #call;
    #step;

    constructor(call, step) {
        this.#call = call;
        this.#step = step;
    }

    async outcome() {
        const { screen, sounds, words } = this.#call.phone;
        const unheard = await this.#call.speak(this.#step.prompt);
        if (this.#call.isOver) return null;
        const rings = words.rings.replace("{digits}", this.#step.number.slice(-2));
        screen.happened(rings);
        screen.state(rings);
        screen.show("rung");
        sounds.ring();
        const ringing = setInterval(() => this.#call.isOver || sounds.ring(), 5000);
        const outcome = await new Promise((resolve) => {
            this.#call.take = { person: resolve };
            screen.count(this.#step.patience + unheard, () => resolve("no answer"));
        });
        clearInterval(ringing);
        this.#call.take = {};
        screen.stopCounting();
        screen.show();
        screen.happened(screen.find(`.rung [value="${outcome}"]`).textContent);
        return { dialled: outcome };
    }
}
