package lab.ex10;

import java.net.URI;

/**
 * What became of one request.
 *
 * @param uri the address asked for
 * @param status the status of the answer, -1 if there was none in time
 * @param bytes the length of the body in bytes, 0 if there was no answer
 */
public record Page(URI uri, int status, int bytes) {}
