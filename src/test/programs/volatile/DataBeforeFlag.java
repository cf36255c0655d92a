// expect: CLEAN
// twin: FlagBeforeData
// The volatile write publishes what was written before it.
public final class DataBeforeFlag {
    static int data;
    static volatile boolean ready;

    public static void main(String[] args) throws Exception {
        Thread writer = new Thread(() -> {
            data = 42;
            ready = true;
        });
        writer.start();
        if (ready) {
            assert data == 42;
        }
        writer.join();
    }
}
