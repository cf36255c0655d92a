// expect: DATA_RACE on FlagBeforeData.data
// twin: DataBeforeFlag
// The flag goes up before the data is there.
public final class FlagBeforeData {
    static int data;
    static volatile boolean ready;

    public static void main(String[] args) throws Exception {
        Thread writer = new Thread(() -> {
            ready = true;
            data = 42;
        });
        writer.start();
        if (ready) {
            System.out.println(data >= 0);
        }
        writer.join();
    }
}
