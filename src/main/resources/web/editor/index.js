import { keepDraft } from "./draft.js";
import { SourceEditor } from "./source-editor.js";
import { sendInPlace } from "./send.js";

const form = document.querySelector("form[data-workbench]");

if (form) {
    const editor = new SourceEditor(form);
    keepDraft(form, editor);
    sendInPlace(form, editor);
}
