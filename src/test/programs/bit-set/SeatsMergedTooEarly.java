// expect: DATA_RACE
// twin: SeatsMergedInTheEnd
// One set is joined into another while a thread still changes it.
import java.util.BitSet;

public class SeatsMergedTooEarly {
    public static void main(String[] args) throws Exception {
        BitSet balcony = new BitSet(64);
        Thread usher = new Thread(() -> balcony.set(7));
        usher.start();
        BitSet house = new BitSet(64);
        house.or(balcony);
        usher.join();
        System.out.println(house.cardinality() < 2);
    }
}
