package lab.ex03;

import java.io.IOException;
import java.net.URI;

/** The web as a crawler sees it; safe from any thread. */
public interface Web {
    /**
     * Fetch one page and wait for it.
     *
     * @throws IOException if nobody answers at {@code uri}
     */
    Document fetch(URI uri) throws IOException, InterruptedException;
}
