// expect: DATA_RACE
// twin: WarmPoolEachRound
// The next round's input is written while the last round's task may still read it.
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public class WarmPoolChangedMeanwhile {
    public static void main(String[] args) throws Exception {
        int[] cells = new int[2];
        ForkJoinTask<?> last = null;
        for (int round = 0; round < 4; round++) {
            cells[0] = round;
            if (last != null) {
                last.get();
            }
            last = ForkJoinPool.commonPool().submit(() -> cells[1] += cells[0]);
        }
        last.get();
    }
}
