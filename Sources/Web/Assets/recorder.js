// What is said after the tone, by the browser's microphone.
"use strict";

class Recorder {
    #recorder = null;
    #stream = null;
    #parts = [];
    #startedAt = 0;

    static get isThere() {
        return Boolean(navigator.mediaDevices && navigator.mediaDevices.getUserMedia && window.MediaRecorder);
    }

    get isRunning() { return this.#recorder !== null; }

    /** Fails where the microphone is not there or not permitted. */
    async start() {
        this.#stream = await navigator.mediaDevices.getUserMedia({ audio: true });
        this.#parts = [];
        this.#recorder = new MediaRecorder(this.#stream, { audioBitsPerSecond: 32_000 });
        this.#recorder.ondataavailable = (event) => { this.#parts.push(event.data); };
        this.#recorder.start(1000);
        this.#startedAt = performance.now();
    }

    /** The sound and its whole seconds, at least 1; lets go of the microphone. */
    async stop() {
        const recorder = this.#recorder;
        const ended = new Promise((resolve) => { recorder.onstop = resolve; });
        if (recorder.state === "inactive") recorder.onstop(); else recorder.stop();
        const seconds = Math.max(1, Math.round((performance.now() - this.#startedAt) / 1000));
        await ended;
        this.drop();
        return { sound: new Blob(this.#parts, { type: recorder.mimeType }), seconds };
    }

    /** Lets go of the microphone and of what it heard. */
    drop() {
        if (this.#recorder && this.#recorder.state !== "inactive") {
            this.#recorder.onstop = null;
            this.#recorder.stop();
        }
        if (this.#stream) for (const track of this.#stream.getTracks()) track.stop();
        this.#recorder = null;
        this.#stream = null;
    }
}
