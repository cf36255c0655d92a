package lab.ex10;

import java.net.URI;

/**
 * What became of one request.
 *
 * @param uri the address asked for
 * @param status the status of the last answer, -1 if there was none
 * @param bytes the length of its body in bytes, 0 if there was no answer
 */
public record Page(URI uri, int status, int bytes) {}
