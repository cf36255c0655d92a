// expect: CLEAN
// twin: SetterAfterStart
// The thread is configured before it starts.
public final class SetterBeforeStart {
    static class Worker extends Thread {
        private int limit = 3;

        void setLimit(int limit) {
            this.limit = limit;
        }

        @Override
        public void run() {
            for (int i = 0; i < limit; i++) {
                Thread.yield();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Worker worker = new Worker();
        worker.setLimit(2);
        worker.start();
        worker.join();
    }
}
