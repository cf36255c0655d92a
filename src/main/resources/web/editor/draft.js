const pause = 1200;

/** Save what is being written a moment after each change, and say so; nothing typed gets lost. */
export function keepDraft(form, editor) {
    const status = form.querySelector("[data-draft-status]");
    let timer;
    let dirty = false;
    let saving = Promise.resolve();

    const save = async () => {
        if (!dirty) {
            return;
        }
        dirty = false;
        const body = new URLSearchParams();
        body.set(form.dataset.csrfName, form.elements[form.dataset.csrfName].value);
        for (const { path, text } of editor.current()) {
            body.append("path", path);
            body.append("text", text);
        }
        try {
            const response = await fetch(form.dataset.draft, { method: "POST", body, keepalive: body.toString().length < 60000 });
            if (!response.ok || response.redirected) {
                throw new Error(`status ${response.status}`);
            }
            status.textContent = "Draft saved";
        } catch {
            dirty = true;
            status.textContent = "Draft not saved: no connection, or signed out. Keep this page open.";
            timer = setTimeout(queue, pause * 8);
        }
    };
    const queue = () => {
        saving = saving.then(save);
    };

    editor.onChange(() => {
        dirty = true;
        status.textContent = "Saving draft …";
        clearTimeout(timer);
        timer = setTimeout(queue, pause);
    });
    window.addEventListener("pagehide", save);
    window.addEventListener("beforeunload", (event) => {
        if (dirty && status.textContent.startsWith("Draft not saved")) {
            event.preventDefault();
        }
    });
}
