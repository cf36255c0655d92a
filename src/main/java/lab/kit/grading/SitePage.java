package lab.kit.grading;

import java.util.Objects;

/**
 * Describe how the local site answers one path.
 *
 * @param path path with its leading slash
 * @param status HTTP status, 200 to 599
 * @param body text of the answer, UTF-8
 * @param location where a redirect leads: a path of the same site, or empty
 * @param delayMillis how long the answer takes at least, 0 to 10,000 ms
 * @param gate name of the gate that the answer waits for besides the delay, or empty; {@link Site#open} opens it
 * @param silent whether the request is accepted and never answered
 */
public record SitePage(
        String path, int status, String body, String location, int delayMillis, String gate, boolean silent) {
    public SitePage {
        Objects.requireNonNull(body, "body is null");
        Objects.requireNonNull(location, "location is null");
        Objects.requireNonNull(gate, "gate is null");
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path starts with /: " + path);
        }
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("no such status: " + status);
        }
        if (delayMillis < 0 || delayMillis > 10_000) {
            throw new IllegalArgumentException("a delay is 0 to 10,000 ms: " + delayMillis);
        }
    }

    /** Describe a page that is simply there. */
    public static SitePage found(String path, String body, int delayMillis) {
        return new SitePage(path, 200, body, "", delayMillis, "", false);
    }

    /** Describe a page that answers with an error. */
    public static SitePage failing(String path, int status, int delayMillis) {
        return new SitePage(path, status, "error " + status, "", delayMillis, "", false);
    }

    /** Describe a page that has moved to another path of the site. */
    public static SitePage moved(String path, String location, int delayMillis) {
        return new SitePage(path, 301, "", location, delayMillis, "", false);
    }

    /** Describe a page that accepts the request and never answers. */
    public static SitePage silent(String path) {
        return new SitePage(path, 200, "", "", 0, "", true);
    }

    /** Give the same page, answered only once {@code gate} is open. */
    public SitePage behind(String gate) {
        return new SitePage(path, status, body, location, delayMillis, gate, silent);
    }
}
