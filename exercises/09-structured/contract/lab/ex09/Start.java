package lab.ex09;

/**
 * Where a countdown starts.
 *
 * @param n 0 or more
 */
public record Start(String name, int n) {}
