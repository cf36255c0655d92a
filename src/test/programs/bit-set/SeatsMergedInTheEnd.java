// expect: CLEAN
// twin: SeatsMergedTooEarly
// Sets and statistics of both threads are joined when both have ended.
import java.util.BitSet;
import java.util.LongSummaryStatistics;

public class SeatsMergedInTheEnd {
    public static void main(String[] args) throws Exception {
        BitSet balcony = new BitSet(64);
        LongSummaryStatistics prices = new LongSummaryStatistics();
        Thread usher = new Thread(() -> {
            balcony.set(7);
            prices.accept(12);
        });
        usher.start();
        BitSet house = new BitSet(64);
        house.set(3);
        usher.join();
        house.or(balcony);
        LongSummaryStatistics all = new LongSummaryStatistics();
        all.combine(prices);
        assert house.cardinality() == 2 && all.getSum() == 12;
    }
}
