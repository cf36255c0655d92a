package lab.ex03;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.function.Consumer;

/** Fetches many pages at the same time. */
public interface SiteFetcher {
    /**
     * Fetch every page, wait for all, and log what was done.
     *
     * @param client the client for all requests; safe from any thread, follows no redirects, and belongs to the caller
     * @param uris may be empty and may name a page more than once; must not be changed
     * @param log takes the lines; safe from any thread
     * @return one page for each of {@code uris}, in their order
     */
    List<Page> fetchAll(HttpClient client, List<URI> uris, Consumer<String> log) throws Exception;
}
