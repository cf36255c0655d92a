// expect: DATA_RACE on Task.steps
// twin: OneRunnableEach
// One Runnable object with a field is given to two threads.
public final class OneRunnableTwoThreads {
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
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
