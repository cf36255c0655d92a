// expect: DATA_RACE on Worker.limit
// twin: SetterBeforeStart
// A setter configures the thread object when it already runs.
public final class SetterAfterStart {
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
        worker.start();
        worker.setLimit(2);
        worker.join();
    }
}
