package lab.ex10;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Fetches many pages and hands on each as soon as it is there. */
public interface PageFeed {
    /**
     * Ask for all pages at once, give each to {@code onPage}, and return when all have been given.
     *
     * @param client the client for all requests; safe from any thread, follows no redirects, and belongs to the caller
     * @param uris may be empty and may name a page more than once; must not be changed
     * @param limit how long to wait for pages, from the call on; later ones are given with the status -1
     * @param onPage takes one page at a time, and is not safe from several threads at once
     */
    void fetchEach(HttpClient client, List<URI> uris, Duration limit, Consumer<Page> onPage) throws Exception;
}
