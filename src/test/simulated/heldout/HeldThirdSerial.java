import java.util.concurrent.CompletableFuture;

/** A third of the rows is computed before the rest is divided between two futures. */
final class HeldThirdSerial {
    private HeldThirdSerial() {}

    private static final int ROWS = 600;

    private static long rows(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += Kernel.row(i);
        }
        return sum;
    }

    static long sequential() {
        return rows(0, ROWS);
    }

    static long parallel() {
        long before = rows(0, ROWS / 3);
        Thread[] helper = new Thread[1];
        var rest = CompletableFuture.supplyAsync(() -> rows(ROWS / 3, ROWS * 2 / 3), task -> {
            helper[0] = new Thread(task);
            helper[0].start();
        });
        long own = rows(ROWS * 2 / 3, ROWS);
        return before + own + rest.join();
    }
}
