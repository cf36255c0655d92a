// expect: CLEAN
// twin: BitSetDistinctBits
// Each thread has its own set; they are combined at the end.
import java.util.BitSet;

public final class BitSetsCombined {
    public static void main(String[] args) throws Exception {
        BitSet sieve = new BitSet(64);
        BitSet evens = new BitSet(64);
        Thread odd = new Thread(() -> sieve.set(3));
        Thread even = new Thread(() -> evens.set(4));
        odd.start();
        even.start();
        odd.join();
        even.join();
        sieve.or(evens);
        assert sieve.cardinality() == 2;
    }
}
