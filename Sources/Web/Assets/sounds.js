// What a telephone sounds like. Silent until a click has woken it, and where the page is muted.
"use strict";

class Sounds {
    isMuted = false;
    #context = null;

    /** To be called in a click: browsers let no page make a sound by itself. */
    wake() {
        const Context = window.AudioContext || window.webkitAudioContext;
        if (!this.#context && Context) this.#context = new Context();
        if (this.#context && this.#context.state === "suspended") this.#context.resume().catch(() => {});
    }

    /** A sound file in memory, ready to be played; null where this browser cannot. */
    async decode(bytes) {
        try {
            return this.#context && await this.#context.decodeAudioData(bytes);
        } catch {
            return null;
        }
    }

    /** Plays it to its end or until the signal; false where it was not heard. */
    play(sound, signal) {
        if (this.isMuted || signal.aborted || !this.#isAwake) return Promise.resolve(false);
        const source = this.#context.createBufferSource();
        source.buffer = sound;
        source.connect(this.#context.destination);
        return new Promise((resolve) => {
            // A device that went away never tells of an end.
            const late = setTimeout(() => end(true), (sound.duration + 2) * 1000);
            const stop = () => { source.stop(); end(true); };
            const end = (isHeard) => {
                clearTimeout(late);
                signal.removeEventListener("abort", stop);
                resolve(isHeard);
            };
            signal.addEventListener("abort", stop);
            source.onended = () => end(true);
            source.start();
        });
    }

    /** Some frequencies at once for so many seconds. */
    tone(frequencies, seconds) {
        if (this.isMuted || !this.#isAwake) return;
        const start = this.#context.currentTime;
        const volume = this.#context.createGain();
        volume.gain.value = 0.12 / frequencies.length;
        volume.connect(this.#context.destination);
        for (const frequency of frequencies) {
            const oscillator = this.#context.createOscillator();
            oscillator.frequency.value = frequency;
            oscillator.connect(volume);
            oscillator.start(start);
            oscillator.stop(start + seconds);
        }
    }

    /** The two frequencies of a key (ITU-T Q.23). */
    key(key) {
        const place = "123456789*0#".indexOf(key);
        this.tone([[697, 770, 852, 941][Math.floor(place / 3)], [1209, 1336, 1477][place % 3]], 0.12);
    }

    /** What a caller hears while it rings in France. */
    ring() { this.tone([440], 1.2); }

    beep() { this.tone([1000], 0.4); }

    get #isAwake() { return this.#context && this.#context.state === "running"; }
}
