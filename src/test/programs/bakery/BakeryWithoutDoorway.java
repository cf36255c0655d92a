// expect: DATA_RACE on BakeryWithoutDoorway.loaves
// twin: BakeryWithDoorway
// The bakery without a mark for those who are choosing: needs two switches at the right places to go wrong.
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

public class BakeryWithoutDoorway {
    private static final AtomicIntegerArray number = new AtomicIntegerArray(2);
    private static int loaves;

    public static void main(String[] args) {
        for (int i = 0; i < 2; i++) {
            int me = i;
            new Thread(() -> {
                        int highest = IntStream.range(0, 2).map(number::get).max().orElseThrow();
                        number.set(me, highest + 1);
                        int other = 1 - me;
                        int theirs = number.get(other);
                        while (theirs != 0 && (theirs < number.get(me) || theirs == number.get(me) && other < me)) {
                            Thread.yield();
                            theirs = number.get(other);
                        }
                        loaves++;
                        number.set(me, 0);
                    })
                    .start();
        }
    }
}
