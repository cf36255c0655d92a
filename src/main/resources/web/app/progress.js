// Follow a grading: mark stages as they go, say them to screen readers, and put the result in place when it is there.

function setStage(section, name, state, note) {
    const item = section.querySelector(`[data-stage="${CSS.escape(name)}"]`);
    if (!item) {
        return "";
    }
    item.dataset.state = state;
    item.querySelector(".state").textContent = note;
    return item.querySelector(".state").previousElementSibling.textContent;
}

function restart(section) {
    for (const item of section.querySelectorAll("[data-stage]")) {
        setStage(section, item.dataset.stage, "waiting", "");
    }
}

function announcer(root) {
    const live = document.querySelector("[data-live]") ?? root.querySelector("[data-live]");
    return (text) => {
        if (live) {
            live.textContent = text;
        }
    };
}

async function fetchResult(page) {
    const response = await fetch(page, { headers: { Accept: "text/html" } });
    if (!response.ok || response.redirected) {
        throw new Error(`status ${response.status}`);
    }
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    return document.adoptNode(fresh.getElementById("result"));
}

/** Say the verdict that {@code result} shows, and take the reader to it. */
export function sayVerdict(root, result) {
    const verdict = result.querySelector("#result-title");
    announcer(root)(`Graded: ${verdict.textContent}`);
    verdict.focus({ preventScroll: true });
}

/**
 * Follow the unfinished result within {@code root}, if there is one, until it is finished.
 *
 * @param show puts a newer result section in place of the present one
 */
export function watchResult(root, show = (fresh) => document.getElementById("result").replaceWith(fresh)) {
    const section = root.querySelector("#result[data-finished=false]");
    if (!section) {
        return;
    }
    const say = announcer(root);
    const source = new EventSource(section.dataset.events);
    const title = section.querySelector("[data-live-title]");
    const note = section.querySelector("[data-live-note]");
    let over = false;
    let attempt = 1;

    const finish = async () => {
        if (over) {
            return;
        }
        over = true;
        source.close();
        try {
            const fresh = await fetchResult(section.dataset.page);
            if (fresh.dataset.finished === "false") {
                setTimeout(() => watchResult(root, show), 1500);
                return;
            }
            show(fresh);
            sayVerdict(root, fresh);
        } catch {
            note.textContent = "The result could not be loaded. Reload the page; nothing is lost.";
            say(note.textContent);
        }
    };
    const on = (kind, handle) =>
        source.addEventListener(kind, (event) => {
            const data = event.data ? JSON.parse(event.data) : {};
            if ((data.attempt ?? attempt) !== attempt) {
                attempt = data.attempt;
                restart(section);
            }
            handle(data);
        });

    on("queued", ({ ahead }) => {
        title.textContent = "Waiting in the queue";
        note.textContent = ahead === 0 ? "Yours is next." : `${ahead} ${ahead === 1 ? "submission is" : "submissions are"} graded before yours.`;
        say(note.textContent);
    });
    on("stage-started", ({ stage }) => {
        title.textContent = "Being graded";
        note.textContent = "The page follows by itself.";
        say(`${setStage(section, stage, "running", "running")} …`);
    });
    on("case-finished", ({ done, total }) => setStage(section, "judge", "running", `${done} of ${total} cases`));
    on("stage-finished", ({ stage, passed }) => {
        const words = setStage(section, stage, passed ? "passed" : "failed", passed ? "done" : "found a problem");
        say(`${words}: ${passed ? "done" : "found a problem"}`);
    });
    on("finished", finish);
    source.onerror = () => {
        if (source.readyState === EventSource.CLOSED) {
            setTimeout(finish, 2000);
        }
    };
}
