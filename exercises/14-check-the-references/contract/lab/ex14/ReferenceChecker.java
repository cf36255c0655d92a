package lab.ex14;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Finds out which references are what they are said to be. */
public interface ReferenceChecker {
    /**
     * Ask for all references at the same time.
     *
     * @param client the client for all requests; safe from any thread, follows no redirects, and belongs to the caller
     * @param references each with an address of its own; may be empty; must not be changed
     * @param limit how long to wait for the answer to a request
     * @return a finding for each reference, by its address
     */
    Map<URI, Finding> check(HttpClient client, List<Reference> references, Duration limit) throws Exception;
}
