// expect: FAILED
// twin: StartAfterPreparation
// run() is an ordinary call: a thread that was "started" so does not wait for its turn.
public final class RunInsteadOfStart {
    static volatile boolean prepared;

    static final class Machine extends Thread {
        @Override
        public void run() {
            if (!prepared) {
                throw new IllegalStateException("not prepared");
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Thread preparation = new Thread(() -> prepared = true);
        preparation.start();
        new Machine().run();
        preparation.join();
    }
}
