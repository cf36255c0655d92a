// expect: LIVELOCK
// twin: FlagsAndStep
// Both raise their flag and wait for the other to lower its own.
public final class FlagsWithoutTurn {
    static volatile boolean a;
    static volatile boolean b;
    static int shared;

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> {
            b = true;
            while (a) {
                Thread.onSpinWait();
            }
            shared++;
            b = false;
        });
        other.start();
        a = true;
        while (b) {
            Thread.onSpinWait();
        }
        shared++;
        a = false;
        other.join();
    }
}
