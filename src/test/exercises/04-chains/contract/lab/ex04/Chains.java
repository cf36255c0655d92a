package lab.ex04;

/** Computes the ends of chains. */
public interface Chains {
    /** Take {@code steps} steps of xorshift (13, 7, 17) from each start, {@code first} to {@code first + count - 1}, none of them 0. */
    long[] ends(long first, int count, int steps) throws Exception;
}
