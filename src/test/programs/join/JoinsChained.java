// expect: CLEAN
// twin: JoinsOnlyTheLast
// Each thread joins the one before it, so the last join is enough.
public final class JoinsChained {
    public static void main(String[] args) throws Exception {
        int[] results = new int[2];
        Thread last = null;
        for (int i = 0; i < results.length; i++) {
            int n = i;
            Thread previous = last;
            last = new Thread(() -> {
                try {
                    if (previous != null) {
                        previous.join();
                    }
                } catch (InterruptedException e) {
                    return;
                }
                results[n] = n + 1;
            });
            last.start();
        }
        last.join();
        System.out.println(results[0] + results[1] <= 3);
    }
}
