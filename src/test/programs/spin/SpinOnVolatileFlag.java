// expect: CLEAN
// twin: SpinOnPlainFlag
// A volatile flag is seen.
public final class SpinOnVolatileFlag {
    static volatile boolean go;

    public static void main(String[] args) throws Exception {
        Thread runner = new Thread(() -> {
            while (!go) {
                Thread.onSpinWait();
            }
        });
        runner.start();
        go = true;
        runner.join();
    }
}
