package lab.ex03;

import java.net.URI;
import java.util.List;

/**
 * What an address answered.
 *
 * @param links the addresses that the page links to, in their order: the same one may be there twice, and the page's own too. A
 *     page that has moved (301) has one link, to where it has moved
 */
public record Document(URI uri, int status, List<URI> links) {}
