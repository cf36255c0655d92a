package lab.ex14;

import java.net.URI;

/**
 * A reference as it was cited.
 *
 * @param uri where it is said to be
 */
public record Reference(String title, String author, URI uri) {}
