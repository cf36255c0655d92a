// expect: DATA_RACE on SquareRoots.estimate
// twin: LocalScratchVariable
// A static scratch variable makes a pure-looking method unsafe.
public final class StaticScratchBuffer {
    static final class SquareRoots {
        static double estimate;

        static double of(double x) {
            estimate = x;
            for (int i = 0; i < 2; i++) {
                estimate = (estimate + x / estimate) / 2;
            }
            return estimate;
        }
    }

    public static void main(String[] args) throws Exception {
        double[] results = new double[2];
        Thread worker = new Thread(() -> results[0] = SquareRoots.of(9));
        worker.start();
        results[1] = SquareRoots.of(16);
        worker.join();
        System.out.println(results[0] < results[1]);
    }
}
