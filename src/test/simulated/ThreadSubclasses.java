/** Four subclasses of Thread on two cores: they share them by time slices. */
final class ThreadSubclasses {
    private ThreadSubclasses() {}

    static long sequential() {
        return Kernel.all();
    }

    private static final class Part extends Thread {
        private final int from;
        private long sum;

        Part(int from) {
            this.from = from;
        }

        @Override
        public void run() {
            sum = Kernel.rows(from, from + Kernel.ROWS / 4);
        }
    }

    static long parallel() throws InterruptedException {
        Part[] parts = new Part[4];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new Part(i * Kernel.ROWS / 4);
            parts[i].start();
        }
        long sum = 0;
        for (Part part : parts) {
            part.join();
            sum += part.sum;
        }
        return sum;
    }
}
