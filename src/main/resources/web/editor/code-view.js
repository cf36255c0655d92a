import { indentWithTab } from "@codemirror/commands";
import { java } from "@codemirror/lang-java";
import { HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { basicSetup } from "codemirror";

const colours = HighlightStyle.define([
    { tag: [tags.keyword, tags.modifier, tags.definitionKeyword, tags.self, tags.null], color: "var(--code-keyword)" },
    { tag: [tags.string, tags.character, tags.escape], color: "var(--code-string)" },
    { tag: [tags.number, tags.bool, tags.annotation, tags.meta], color: "var(--code-number)" },
    { tag: [tags.comment, tags.lineComment, tags.blockComment], color: "var(--code-comment)", fontStyle: "italic" },
    { tag: [tags.typeName, tags.className, tags.standard(tags.typeName)], color: "var(--code-type)" },
]);

const look = EditorView.theme({
    "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--surface)", fontSize: "0.9rem" },
    "&.cm-focused": { outline: "none" },
    ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55" },
    ".cm-content": { caretColor: "var(--ink)" },
    ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
    ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--soft)", borderRight: "1px solid var(--line)" },
    ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--accent-wash) 55%, transparent)" },
    ".cm-activeLineGutter": { backgroundColor: "var(--accent-wash)", color: "var(--ink)" },
    "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
        backgroundColor: "light-dark(#c9defa, #2c4a70)",
    },
    "&.cm-focused .cm-matchingBracket": { backgroundColor: "transparent", outline: "1px solid var(--edge)" },
    ".cm-selectionMatch": { backgroundColor: "light-dark(#e8eef6, #263445)" },
    ".cm-foldPlaceholder": { backgroundColor: "var(--sunken)", border: "1px solid var(--line)", color: "var(--soft)" },
    ".cm-tooltip, .cm-panels": {
        backgroundColor: "var(--surface)",
        color: "var(--ink)",
        border: "1px solid var(--edge)",
    },
    ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
    ".cm-diagnostic-error": { borderLeft: "4px solid var(--bad)" },
    ".cm-textfield": { backgroundColor: "var(--surface)", color: "var(--ink)", border: "1px solid var(--edge)" },
    ".cm-button": { backgroundImage: "none", backgroundColor: "var(--sunken)", border: "1px solid var(--edge)" },
    ".cm-searchMatch": { backgroundColor: "var(--warn-wash)", outline: "1px solid var(--warn)" },
});

/**
 * The editor proper. It lives in a shadow root because CodeMirror then adopts its style sheets instead of adding style
 * elements, which the content security policy refuses.
 */
export class CodeView {
    constructor(host, { onChange, onRun, onSubmit }) {
        const shadow = host.attachShadow({ mode: "open" });
        this.onChange = onChange;
        this.shortcuts = Prec.highest(
            keymap.of([
                { key: "Mod-Enter", run: () => onRun() },
                { key: "Mod-Shift-Enter", run: () => onSubmit() },
            ]),
        );
        this.view = new EditorView({ parent: shadow, root: shadow });
    }

    newState(path, text) {
        return EditorState.create({
            doc: text,
            extensions: [
                this.shortcuts,
                basicSetup,
                keymap.of([indentWithTab]),
                indentUnit.of("    "),
                EditorState.tabSize.of(4),
                java(),
                look,
                syntaxHighlighting(colours),
                lintGutter(),
                EditorView.contentAttributes.of({
                    "aria-label": `Source of ${path}`,
                    tabindex: "0",
                    spellcheck: "false",
                }),
                EditorView.updateListener.of((update) => {
                    if (update.docChanged) {
                        this.onChange();
                    }
                }),
            ],
        });
    }

    get state() {
        return this.view.state;
    }

    show(state) {
        this.view.setState(state);
    }

    markProblems(problems) {
        const doc = this.view.state.doc;
        const marks = problems
            .filter((problem) => problem.line >= 1 && problem.line <= doc.lines)
            .map((problem) => {
                const line = doc.line(problem.line);
                const start = Math.min(line.to, line.from + Math.max(0, problem.column - 1));
                const word = /^\w+/.exec(doc.sliceString(start, line.to));
                return {
                    from: problem.column > 0 ? start : line.from,
                    to: problem.column > 0 ? start + (word ? word[0].length : Math.min(1, line.to - start)) : line.to,
                    severity: "error",
                    message: problem.message,
                };
            });
        this.view.dispatch(setDiagnostics(this.view.state, marks));
    }

    goTo(lineNumber) {
        const doc = this.view.state.doc;
        const line = doc.line(Math.min(doc.lines, Math.max(1, lineNumber)));
        this.view.dispatch({
            selection: { anchor: line.from },
            effects: EditorView.scrollIntoView(line.from, { y: "center" }),
        });
        this.view.focus();
    }
}
