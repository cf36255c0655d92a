// expect: CLEAN
// twin: ExchangerKeepsOld
// Two threads swap full buffers for empty ones.
import java.util.*;
import java.util.concurrent.*;

public final class ExchangerBuffers {
    public static void main(String[] args) throws Exception {
        Exchanger<List<Integer>> ex = new Exchanger<>();
        Thread filler = new Thread(() -> {
            List<Integer> buffer = new ArrayList<>();
            try {
                for (int i = 0; i < 6; i++) {
                    buffer.add(i);
                    if (buffer.size() == 3) buffer = ex.exchange(buffer);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        int[] total = {0};
        Thread drainer = new Thread(() -> {
            List<Integer> buffer = new ArrayList<>();
            try {
                for (int round = 0; round < 2; round++) {
                    buffer = ex.exchange(buffer);
                    for (int v : buffer) total[0] += v;
                    buffer.clear();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        filler.start();
        drainer.start();
        filler.join();
        drainer.join();
        assert total[0] == 15;
    }
}
