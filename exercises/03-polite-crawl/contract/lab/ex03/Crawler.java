package lab.ex03;

import java.net.URI;
import java.util.Set;

/** Finds all pages of a site. */
public interface Crawler {
    /**
     * Follow all links from {@code root} on, fetching every address exactly once.
     *
     * @param maxInFlight how many fetches may be under way at once, at least 1
     * @return the addresses that answered with the status 200
     */
    Set<URI> crawl(Web web, URI root, int maxInFlight) throws Exception;
}
