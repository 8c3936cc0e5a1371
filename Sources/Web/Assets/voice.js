// Says the sentences of the service: by their recording, else by the server's voice, else by a French voice of this browser.
"use strict";

class Voice {
    #sounds;
    #address;
    #prompts;
    /** Null until it has said something, or has nothing to say it with. */
    #serverSpeaks = null;

    /** `address`: where the server says any words; `prompts`: where sentences lie that were said beforehand. */
    constructor(sounds, address, prompts) {
        this.#sounds = sounds;
        this.#address = address;
        this.#prompts = prompts;
        // Some browsers load their voices when they are first asked for.
        if (window.speechSynthesis) speechSynthesis.getVoices();
    }

    /** Fetches what can be fetched of a sentence; never fails. */
    async prepare(sentence, signal) {
        if (this.#sounds.isMuted) return null;
        const bytes = await this.#recording(sentence, signal) || await this.#byServer(sentence, signal);
        return bytes && this.#sounds.decode(bytes);
    }

    /** Says a sentence that was prepared, to its end or until the signal; false where it was not heard and has to be read. */
    async say(sentence, prepared, signal) {
        const sound = await prepared;
        if (this.#sounds.isMuted || signal.aborted) return false;
        return sound ? this.#sounds.play(sound, signal) : this.#browserSays(sentence.text, signal);
    }

    async #recording(sentence, signal) {
        if (!sentence.recording) return null;
        const { pathname, search } = new URL(sentence.recording, location.href);
        return Voice.#fetched(pathname + search, signal);
    }

    async #byServer(sentence, signal) {
        if (this.#serverSpeaks !== false) {
            const bytes = await Voice.#fetched(this.#address + "?text=" + encodeURIComponent(sentence.text), signal);
            // Later it may only be busy.
            if (this.#serverSpeaks === null && !signal.aborted) this.#serverSpeaks = bytes !== null;
            if (bytes) return bytes;
        }
        // It may have been said beforehand.
        return sentence.hasValues ? null : Voice.#fetched(`${this.#prompts}/${sentence.key}.wav`, signal);
    }

    static async #fetched(address, signal) {
        try {
            const response = await fetch(address, { signal });
            return response.ok ? await response.arrayBuffer() : null;
        } catch {
            // There is another voice, or the transcript.
            return null;
        }
    }

    #browserSays(text, signal) {
        // A voice of somebody's server would hear what is said.
        const voice = window.speechSynthesis
            && speechSynthesis.getVoices().find((voice) => voice.lang.startsWith("fr") && voice.localService);
        if (!voice) return Promise.resolve(false);
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        return new Promise((resolve) => {
            // Some browsers forget to tell of a beginning or an end.
            let late = setTimeout(() => stop(false), 2000);
            const stop = (isHeard) => { speechSynthesis.cancel(); end(isHeard); };
            const hush = () => stop(true);
            const end = (isHeard) => {
                clearTimeout(late);
                signal.removeEventListener("abort", hush);
                resolve(isHeard);
            };
            signal.addEventListener("abort", hush);
            utterance.onstart = () => {
                clearTimeout(late);
                late = setTimeout(hush, 3000 + text.length * 150);
            };
            utterance.onend = () => end(true);
            utterance.onerror = () => end(false);
            speechSynthesis.speak(utterance);
        });
    }
}
