// One tab stop a picture; arrow keys walk through its steps.
const keys = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

document.addEventListener("keydown", (event) => {
    const step = event.target.closest?.(".picture .step");
    if (!step) {
        return;
    }
    const steps = [...step.closest("svg").querySelectorAll(".step")];
    const at = steps.indexOf(step);
    let next;
    if (event.key in keys) {
        next = steps[Math.min(steps.length - 1, Math.max(0, at + keys[event.key]))];
    } else if (event.key === "Home") {
        next = steps[0];
    } else if (event.key === "End") {
        next = steps[steps.length - 1];
    } else {
        return;
    }
    event.preventDefault();
    step.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
});
