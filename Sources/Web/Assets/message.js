// What is said to a call after the tone: by the microphone, or written and then said by the server.
"use strict";

class VoiceMessage {
    #call;
    #step;
    #resolve;
    #longest;

    constructor(call, step) {
        this.#call = call;
        this.#step = step;
    }

    async outcome() {
        const { screen, sounds, words } = this.#call.phone;
        const unheard = await this.#call.speak(this.#step.prompt);
        if (this.#call.isOver) return null;
        sounds.beep();
        screen.happened(words.tone);
        const recorded = await new Promise((resolve) => {
            this.#resolve = resolve;
            this.#listen(unheard);
        });
        this.#call.take = {};
        screen.stopCounting();
        screen.show();
        return { recorded };
    }

    #listen(unheard = 0) {
        const { screen, words } = this.#call.phone;
        this.#call.take = {
            key: (key) => { if (key === "#") this.#saysNothing(); },
            words: (text) => this.#keepWords(text),
            microphone: () => this.#record(),
            nothing: () => this.#saysNothing(),
            writing: () => this.#wait(),
        };
        screen.state(words.toneState);
        this.#wait(unheard);
    }

    /** Hands are slower than the mouth whose silence ends a recording. */
    #wait(more = 0) {
        const { screen } = this.#call.phone;
        screen.show("waiting", Recorder.isThere ? "voice" : "");
        screen.count(3 * this.#step.silence + more, () => this.#saysNothing());
    }

    #saysNothing() {
        this.#call.phone.screen.happened(this.#call.phone.words.nothingSaid);
        this.#resolve({ url: "", seconds: 0 });
    }

    async #record() {
        const { screen, recorder, words } = this.#call.phone;
        this.#call.take = {};
        screen.stopCounting();
        screen.show();
        try {
            await recorder.start();
        } catch {
            recorder.drop();
            if (this.#call.isOver) return;
            this.#listen();
            screen.state(words.noMicrophone, true);
            return;
        }
        if (this.#call.isOver) return recorder.drop();
        const stop = () => this.#keepRecording();
        this.#call.take = { microphone: stop, nothing: stop, key: (key) => { if (key === "#") stop(); } };
        screen.state(words.recording);
        screen.show("voice");
        screen.isRecording(true);
        this.#longest = setTimeout(stop, this.#step.longest * 1000);
    }

    async #keepRecording() {
        const { screen, recorder, words } = this.#call.phone;
        clearTimeout(this.#longest);
        if (this.#call.isOver) return;
        this.#call.take = {};
        screen.isRecording(false);
        const { sound, seconds } = await recorder.stop();
        const kept = await this.#keep(sound, sound.type);
        if (!kept) return;
        screen.said(words.kept.replace("{seconds}", seconds), false);
        this.#resolve({ url: kept.url, seconds });
    }

    async #keepWords(text) {
        const { screen, words } = this.#call.phone;
        const kept = await this.#keep(text, "text/plain; charset=utf-8");
        if (!kept) return screen.write(text);
        screen.said(words.said.replace("{seconds}", kept.seconds).replace("{words}", () => text), false);
        this.#resolve(kept);
    }

    /** Leaves it where the service fetches it; null where that fails, after which the caller is asked once more. */
    async #keep(body, type) {
        const { screen, words, key } = this.#call.phone;
        this.#call.take = {};
        screen.stopCounting();
        screen.show();
        screen.state(words.sending);
        let trouble = words.notKept;
        try {
            if (body.size > words.most) throw new Error("too long");
            const response = await fetch(words.message, {
                method: "POST", headers: { "Content-Type": type, "X-Simulator-Key": key }, body,
            });
            if (response.ok) {
                const kept = await response.json();
                return this.#call.isOver ? null : kept;
            }
        } catch {
            if (body.size > words.most) trouble = words.tooLong;
        }
        if (this.#call.isOver) return null;
        this.#listen();
        screen.state(trouble, true);
        return null;
    }
}
