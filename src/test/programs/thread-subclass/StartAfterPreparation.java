// expect: CLEAN
// twin: RunInsteadOfStart
// The machine is started when the preparation was joined.
public final class StartAfterPreparation {
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
        preparation.join();
        Machine machine = new Machine();
        machine.start();
        machine.join();
    }
}
