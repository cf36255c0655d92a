import { CodeView } from "./code-view.js";

const fileName = /^[A-Za-z_$][\w$]*\.java$/;

/** Edit the form's source files in tabs; the form's own text areas hold what is sent. */
export class SourceEditor {
    constructor(form) {
        this.form = form;
        this.sources = form.querySelector("[data-sources]");
        this.listeners = [];
        this.problems = new Map();
        this.files = new Map();
        this.build();
        for (const area of this.sources.querySelectorAll("textarea[name=text]")) {
            this.files.set(area.dataset.path, this.code.newState(area.dataset.path, area.value));
        }
        this.sources.hidden = true;
        this.open(this.files.keys().next().value);
    }

    build() {
        const template = document.getElementById("editor-template");
        this.root = template.content.firstElementChild.cloneNode(true);
        this.sources.before(this.root);
        this.tabs = this.root.querySelector("[role=tablist]");
        this.panel = this.root.querySelector("[role=tabpanel]");
        this.code = new CodeView(this.root.querySelector("[data-host]"), {
            onChange: () => this.changed(),
            onRun: () => this.press("VISIBLE"),
            onSubmit: () => this.press("EVERYTHING"),
        });
        this.tabs.addEventListener("keydown", (event) => this.moveBetweenTabs(event));
        this.root.querySelector("[data-add]").addEventListener("click", () => this.addFile());
        this.root.querySelector("[data-remove]").addEventListener("click", () => this.removeFile());
        this.root.querySelector("[data-reset]").addEventListener("click", () => this.reset());
    }

    onChange(listener) {
        this.listeners.push(listener);
    }

    changed() {
        this.listeners.forEach((listener) => listener());
    }

    press(scope) {
        this.form.requestSubmit(this.form.querySelector(`button[name=scope][value=${scope}]`));
        return true;
    }

    /** The files as they are now, in order. */
    current() {
        this.keepOpenFile();
        return [...this.files].map(([path, state]) => ({ path, text: state.doc.toString() }));
    }

    /** Write the files into the form's text areas, so that the form sends them. */
    fillForm() {
        const fields = this.current().map(({ path, text }) => {
            const name = Object.assign(document.createElement("input"), { type: "hidden", name: "path", value: path });
            const area = Object.assign(document.createElement("textarea"), { name: "text", value: text });
            return [name, area];
        });
        this.sources.replaceChildren(...fields.flat());
    }

    showProblems(problems) {
        this.problems = Map.groupBy(problems, (problem) => problem.file);
        this.drawTabs();
        this.code.markProblems(this.problems.get(this.active) ?? []);
    }

    goTo(path, line) {
        if (this.files.has(path)) {
            this.open(path);
            this.code.goTo(line);
        }
    }

    replaceAll(files) {
        this.files = new Map(files.map(({ path, text }) => [path, this.code.newState(path, text)]));
        this.active = undefined;
        this.open(this.files.keys().next().value);
        this.changed();
    }

    open(path) {
        this.keepOpenFile();
        this.active = path;
        this.code.show(this.files.get(path));
        this.code.markProblems(this.problems.get(path) ?? []);
        this.drawTabs();
    }

    keepOpenFile() {
        if (this.active !== undefined && this.files.has(this.active)) {
            this.files.set(this.active, this.code.state);
        }
    }

    drawTabs() {
        this.tabs.replaceChildren(...[...this.files.keys()].map((path, index) => this.tab(path, index)));
        this.panel.setAttribute("aria-labelledby", `tab-${[...this.files.keys()].indexOf(this.active)}`);
        this.root.querySelector("[data-remove]").hidden = this.active === "Solution.java" || this.files.size < 2;
    }

    tab(path, index) {
        const tab = document.createElement("button");
        const selected = path === this.active;
        const count = this.problems.get(path)?.length ?? 0;
        Object.assign(tab, { type: "button", className: "tab", id: `tab-${index}`, tabIndex: selected ? 0 : -1 });
        tab.setAttribute("role", "tab");
        tab.setAttribute("aria-selected", String(selected));
        tab.setAttribute("aria-controls", "editor-panel");
        tab.append(path);
        if (count > 0) {
            const mark = Object.assign(document.createElement("span"), { className: "count" });
            mark.textContent = ` ${count} ${count === 1 ? "problem" : "problems"}`;
            tab.append(mark);
        }
        tab.addEventListener("click", () => this.open(path));
        return tab;
    }

    moveBetweenTabs(event) {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step) {
            const paths = [...this.files.keys()];
            const next = (paths.indexOf(this.active) + step + paths.length) % paths.length;
            event.preventDefault();
            this.open(paths[next]);
            this.tabs.children[next].focus();
        }
    }

    addFile() {
        const name = window.prompt("Name of the new file, such as Worker.java", "Worker.java")?.trim();
        if (name === undefined || name === "") {
            return;
        }
        if (!fileName.test(name)) {
            window.alert(`${name} is not usable: a file is named like a Java class and ends in .java.`);
        } else if (this.files.has(name)) {
            this.open(name);
        } else {
            this.files.set(name, this.code.newState(name, `final class ${name.replace(/\.java$/, "")} {\n}\n`));
            this.open(name);
            this.changed();
            this.code.goTo(1);
        }
    }

    removeFile() {
        const path = this.active;
        if (window.confirm(`Remove ${path}? Its text is lost.`)) {
            this.files.delete(path);
            this.active = undefined;
            this.open(this.files.keys().next().value);
            this.changed();
        }
    }

    reset() {
        if (window.confirm("Put the starter code back? What you wrote since is lost; your submissions stay.")) {
            const starters = [...this.form.querySelectorAll("textarea[data-starter]")];
            this.problems = new Map();
            this.replaceAll(starters.map((area) => ({ path: area.dataset.starter, text: area.value })));
        }
    }
}
