// expect: DATA_RACE
// twin: BitSetsCombined
// Different bits of a BitSet share words.
import java.util.BitSet;

public final class BitSetDistinctBits {
    public static void main(String[] args) throws Exception {
        BitSet sieve = new BitSet(64);
        Thread odd = new Thread(() -> sieve.set(3));
        Thread even = new Thread(() -> sieve.set(4));
        odd.start();
        even.start();
        odd.join();
        even.join();
        System.out.println(sieve.cardinality());
    }
}
