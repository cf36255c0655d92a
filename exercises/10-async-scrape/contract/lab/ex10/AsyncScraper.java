package lab.ex10;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Fetches many pages without blocking anybody. */
public interface AsyncScraper {
    /**
     * Ask for all pages and return at once.
     *
     * @param client the client for all requests; safe from any thread, follows no redirects, and belongs to the caller
     * @param uris may be empty and may name a page more than once; must not be changed
     * @return a future that completes with one page for each of {@code uris}, in their order, when all are there
     */
    CompletableFuture<List<Page>> fetchAll(HttpClient client, List<URI> uris);
}
