// expect: CLEAN
// twin: OneRunnableTwoThreads
// Each thread has a task of its own.
public final class OneRunnableEach {
    static final class Task implements Runnable {
        private int steps;

        @Override
        public void run() {
            for (steps = 0; steps < 2; steps++) {
                Thread.yield();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Task task = new Task();
        Thread a = new Thread(new Task());
        Thread b = new Thread(task);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
