// expect: DATA_RACE on SpinOnPlainFlag.go
// twin: SpinOnVolatileFlag
// A plain flag may never be seen.
public final class SpinOnPlainFlag {
    static boolean go;

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
