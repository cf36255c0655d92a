// Instants arrive in UTC and are shown in the reader's own time zone.
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });

export function localTimes(root) {
    for (const time of root.querySelectorAll("time[datetime]")) {
        time.title = time.textContent;
        time.textContent = day.format(new Date(time.dateTime));
    }
}

localTimes(document);
