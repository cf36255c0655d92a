package lab.kit.grading;

import java.net.URI;

/** Reach the local site of the running case. */
public interface Site {
    /** Give the site's address on the loopback interface, without a trailing slash. */
    URI base();

    /** Give the address of one page. */
    default URI page(String path) {
        return URI.create(base() + path);
    }

    /** Let the pages behind {@code gate} answer from now on. */
    void open(String gate);

    /**
     * Count the requests that have arrived and are not being answered yet, by asking the site.
     *
     * <p>Good as a condition of {@link Setting#await}: with all pages behind a gate, {@code false} proves that so many requests
     * were never under way at once.
     */
    int inFlight();
}
