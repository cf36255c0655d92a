// expect: CLEAN
// twin: LifeInPlace
// Two grids, swapped by the action of a barrier.
import java.util.concurrent.*;

public final class LifeWithBarrier {
    static final int N = 6;
    static boolean[][] now = new boolean[N][N], next = new boolean[N][N];

    static int neighbours(int r, int c) {
        int n = 0;
        for (int i = -1; i <= 1; i++)
            for (int j = -1; j <= 1; j++) if ((i != 0 || j != 0) && now[(r + i + N) % N][(c + j + N) % N]) n++;
        return n;
    }

    public static void main(String[] args) throws Exception {
        now[1][2] = now[2][3] = now[3][1] = now[3][2] = now[3][3] = true;
        CyclicBarrier barrier = new CyclicBarrier(2, () -> {
            boolean[][] t = now;
            now = next;
            next = t;
        });
        Thread[] ts = new Thread[2];
        for (int t = 0; t < 2; t++) {
            int me = t;
            ts[t] = new Thread(() -> {
                try {
                    for (int g = 0; g < 4; g++) {
                        for (int r = me; r < N; r += 2)
                            for (int c = 0; c < N; c++) {
                                int k = neighbours(r, c);
                                next[r][c] = k == 3 || k == 2 && now[r][c];
                            }
                        barrier.await();
                    }
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new RuntimeException(e);
                }
            });
            ts[t].start();
        }
        for (Thread t : ts) t.join();
        int alive = 0;
        for (boolean[] row : now) for (boolean b : row) if (b) alive++;
        assert alive == 5 && now[2][3] : alive;
    }
}
