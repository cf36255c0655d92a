import { localTimes } from "../app/times.js";
import { sayVerdict, watchResult } from "../app/progress.js";

/** Send the form without leaving the page; the result appears below the editor. */
export function sendInPlace(form, editor) {
    const place = document.getElementById("result-place");
    const buttons = form.querySelectorAll("button[name=scope]");

    const busy = (on) => buttons.forEach((button) => button.setAttribute("aria-disabled", String(on)));

    const show = (result) => {
        place.replaceChildren(result);
        localTimes(result);
        editor.showProblems(problemsIn(result));
        if (result.dataset.finished === "true") {
            renewHistory();
        }
    };

    form.addEventListener("submit", async (event) => {
        editor.fillForm();
        if (form.querySelector("input[type=file]").files.length > 0) {
            return; // files replace the editor's text: let the browser send them and open the submission's page
        }
        event.preventDefault();
        if (buttons[0].getAttribute("aria-disabled") === "true") {
            return;
        }
        busy(true);
        try {
            const response = await fetch(form.action, { method: "POST", body: new FormData(form, event.submitter) });
            const page = new DOMParser().parseFromString(await response.text(), "text/html");
            const result = page.getElementById("result") ?? page.querySelector("main .notice, main .error");
            if (!result) {
                window.location.assign(response.url);
                return;
            }
            show(document.adoptNode(result));
            place.scrollIntoView({ block: "nearest" });
            if (result.dataset.finished === "true") {
                sayVerdict(place, result); // graded before the answer was here
            } else {
                watchResult(place, show);
            }
        } catch {
            place.replaceChildren(notice("The server could not be reached. Your text is still here; try again."));
        } finally {
            busy(false);
        }
    });

    place.addEventListener("click", (event) => {
        const link = event.target.closest("a[data-file]");
        if (link) {
            event.preventDefault();
            editor.goTo(link.dataset.file, Number(link.dataset.line));
        }
    });
}

/** Put the table of submissions in place that the server has now; the old one stays if it can't be had. */
async function renewHistory() {
    const old = document.querySelector("[data-history]");
    try {
        const response = await fetch(window.location.pathname, { headers: { Accept: "text/html" } });
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        const fresh = page.querySelector("[data-history]");
        if (old && fresh) {
            old.replaceWith(document.adoptNode(fresh));
            localTimes(fresh);
        }
    } catch {
        // The next visit shows it.
    }
}

function problemsIn(result) {
    return [...result.querySelectorAll("[data-problem]")].map((element) => ({
        file: element.dataset.file,
        line: Number(element.dataset.line),
        column: Number(element.dataset.column),
        message: element.dataset.problem,
    }));
}

function notice(text) {
    const box = Object.assign(document.createElement("div"), { className: "notice bad" });
    box.setAttribute("role", "alert");
    box.append(Object.assign(document.createElement("p"), { textContent: text }));
    return box;
}
