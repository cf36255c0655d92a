// The server renders the theme from a cookie; here the switch only saves the reload.
const form = document.querySelector("form[data-theme-switch]");

form?.addEventListener("submit", (event) => {
    event.preventDefault();
    const root = document.documentElement;
    const next = event.submitter?.value ?? "system";
    const body = new URLSearchParams(new FormData(form, event.submitter));
    fetch(form.action, { method: "POST", body, redirect: "manual" });
    if (next === "system") {
        delete root.dataset.theme;
    } else {
        root.dataset.theme = next;
    }
    for (const button of form.querySelectorAll("button")) {
        button.hidden = button.dataset.for !== next;
    }
    form.querySelector("button:not([hidden])")?.focus();
    document.dispatchEvent(new CustomEvent("themechange"));
});
