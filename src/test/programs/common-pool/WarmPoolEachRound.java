// expect: CLEAN
// twin: WarmPoolChangedMeanwhile
// Workers that are awake already take what is submitted later; each round is handed over by submission and back by the result.
import java.util.concurrent.ForkJoinPool;

public class WarmPoolEachRound {
    public static void main(String[] args) throws Exception {
        int[] cells = new int[2];
        for (int round = 0; round < 4; round++) {
            cells[0] = round;
            ForkJoinPool.commonPool().submit(() -> cells[1] += cells[0]).get();
        }
        if (cells[1] != 6) {
            throw new AssertionError(cells[1]);
        }
    }
}
