// expect: CLEAN
// twin: StaticScratchBuffer
// The estimate lives on the stack of its thread.
public final class LocalScratchVariable {
    static final class SquareRoots {
        private SquareRoots() {}

        static double of(double x) {
            double estimate = x;
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
