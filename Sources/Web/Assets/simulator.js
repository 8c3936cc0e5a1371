// The simulated telephones: each text goes through the service's real webhook. Without this file the page's forms do the same.
"use strict";
{
    const phones = document.getElementById("phones");
    const words = phones.dataset;

    // GSM 03.38 and its extension table, as in Sources/Domain/Messages/GSM7.swift.
    const basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    const extended = "\f^{}\\[~]|€";

    /** The parts a text would travel in; the server counts the same way. */
    function segments(text) {
        let septets = 0;
        for (const character of text) {
            septets += basic.includes(character) ? 1 : extended.includes(character) ? 2 : Infinity;
        }
        const isGSM7 = septets < Infinity;
        const length = isGSM7 ? septets : text.length;
        const [alone, each] = isGSM7 ? [160, 153] : [70, 67];
        const parts = length <= alone ? 1 : Math.ceil(length / each);
        return words.segments.replace("{parts}", parts).replace("{length}", length)
            .replace("{encoding}", isGSM7 ? "GSM-7" : "UCS-2");
    }

    function element(name, className, text) {
        const made = document.createElement(name);
        if (className) made.className = className;
        if (text) made.textContent = text;
        return made;
    }

    function show(log, text, isReply, arrived) {
        const said = element("div", "said " + (isReply ? "received" : "sent"));
        const paragraph = element("p");
        paragraph.dir = "auto";
        paragraph.append(element("span", "unseen", (isReply ? words.service : words.own) + " "), text);
        const time = arrived || new Date().toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit" });
        said.append(paragraph, element("small", "", isReply ? time + " · " + segments(text) : time));
        log.append(said);
        log.scrollTop = log.scrollHeight;
    }

    /** Not crypto.randomUUID, which browsers keep from pages on plain http. */
    function newID() {
        return "web-" + Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, "0")).join("");
    }

    /** Long enough for a phone's network; afterwards the text may be sent again. */
    const patience = 20_000;
    /** Texts that nobody answered for, by form: sent again they keep their id, for the first may have arrived. */
    const unsent = new WeakMap();

    function idOf(form, from, text) {
        const last = unsent.get(form);
        const id = last && last.from === from && last.text === text ? last.id : newID();
        unsent.set(form, { from, text, id });
        return id;
    }

    async function deliver(id, from, text) {
        const response = await fetch(words.action, {
            method: "POST",
            headers: { "Content-Type": "application/json; charset=utf-8", "X-Simulator-Key": words.key },
            body: JSON.stringify({ id, from: from || null, to: words.to, text }),
            signal: AbortSignal.timeout ? AbortSignal.timeout(patience) : undefined,
        });
        if (!response.ok) return null;
        return (await response.json()).replies;
    }

    phones.addEventListener("submit", async (event) => {
        event.preventDefault();
        const form = event.target;
        const log = form.querySelector(".log");
        const state = form.querySelector(".state");
        const field = form.elements.text;
        const suggested = event.submitter && event.submitter.name === "suggestion";
        const text = suggested ? event.submitter.value : field.value.trim();
        if (!text || form.dataset.busy) return;
        form.dataset.busy = "yes";
        state.className = "state";
        state.textContent = words.sending;
        try {
            const from = form.elements.number.value.trim();
            const replies = await deliver(idOf(form, from, text), from, text);
            state.textContent = "";
            if (replies) {
                unsent.delete(form);
                show(log, text, false);
                if (!suggested) field.value = "";
                for (const reply of replies) show(log, reply, true);
                if (replies.length === 0) state.textContent = words.silent;
            } else {
                state.className = "state bad";
                state.textContent = words.failed;
            }
        } catch {
            state.className = "state bad";
            state.textContent = words.unreachable;
        }
        delete form.dataset.busy;
        if (!suggested) field.focus();
    });

    /** Milliseconds between two looks at what the service has sent by itself. */
    const pause = 4_000;
    let seen = Number(words.seen);

    async function collect() {
        const forms = [...phones.querySelectorAll("form")];
        const asked = new URLSearchParams({ after: seen });
        forms.forEach((form, index) => asked.set("number" + index, form.elements.number.value.trim()));
        const response = await fetch(words.arrivals, { method: "POST", body: asked });
        if (!response.ok) return;
        const arrivals = await response.json();
        seen = Math.max(seen, arrivals.last);
        for (const { telephone, time, text } of arrivals.texts) {
            show(forms[telephone].querySelector(".log"), text, true, time);
        }
    }

    let isCollecting = false;

    /** Only while somebody looks; when the server is gone, sending says so. */
    async function look() {
        if (document.hidden || isCollecting) return;
        isCollecting = true;
        await collect().catch(() => {});
        isCollecting = false;
    }

    setInterval(look, pause);
    document.addEventListener("visibilitychange", look);

    const add = document.getElementById("add");
    if (add) add.addEventListener("click", (event) => {
        event.preventDefault();
        const numbers = words.numbers.split("|");
        const index = phones.children.length;
        const phone = phones.lastElementChild.cloneNode(true);
        const heading = phone.querySelector("h2");
        heading.id = "phone-" + index;
        heading.textContent = words.name.replace("{number}", index + 1);
        phone.setAttribute("aria-labelledby", heading.id);
        phone.querySelector(".log").replaceChildren();
        phone.querySelector(".state").textContent = "";
        const form = phone.querySelector("form");
        delete form.dataset.busy;
        form.elements.telephone.value = index;
        form.elements.number.value = numbers[index];
        form.elements.text.id = "text-" + index;
        form.elements.text.value = "";
        phone.querySelector(".write label").htmlFor = form.elements.text.id;
        phones.append(phone);
        form.elements.text.focus();
        if (index + 1 >= numbers.length) add.remove();
    });

    for (const log of phones.querySelectorAll(".log")) log.scrollTop = log.scrollHeight;
}
