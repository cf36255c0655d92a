// Tables with data-sortable get a button in each heading that has data-sort ("text" or "number").
function cellValue(row, column, kind) {
    const cell = row.cells[column];
    const raw = cell.dataset.value ?? cell.textContent.trim();
    if (kind === "number") {
        return raw === "" ? Number.NEGATIVE_INFINITY : Number(raw);
    }
    return raw;
}

function sortBy(table, heading, ascending) {
    const kind = heading.dataset.sort;
    const column = heading.cellIndex;
    const body = table.tBodies[0];
    const rows = [...body.rows].sort((left, right) => {
        const a = cellValue(left, column, kind);
        const b = cellValue(right, column, kind);
        const order = kind === "number" ? a - b || 0 : a.localeCompare(b, undefined, { numeric: true });
        return ascending ? order : -order;
    });
    body.append(...rows);
    for (const other of table.querySelectorAll("[aria-sort]")) {
        other.removeAttribute("aria-sort");
    }
    heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
}

for (const table of document.querySelectorAll("table[data-sortable]")) {
    for (const heading of table.querySelectorAll("thead th[data-sort]")) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "sort";
        button.append(...heading.childNodes);
        heading.append(button);
        button.addEventListener("click", () => {
            const first = heading.dataset.sort === "text" ? "ascending" : "descending";
            const ascending = heading.hasAttribute("aria-sort")
                ? heading.getAttribute("aria-sort") !== "ascending"
                : first === "ascending";
            sortBy(table, heading, ascending);
        });
    }
}
