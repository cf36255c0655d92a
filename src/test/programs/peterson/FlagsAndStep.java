// expect: CLEAN
// twin: FlagsWithoutTurn
// One of them steps back as long as the other wants in.
public final class FlagsAndStep {
    static volatile boolean a;
    static volatile boolean b;
    static int shared;

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> {
            b = true;
            while (a) {
                b = false;
                while (a) {
                    Thread.onSpinWait();
                }
                b = true;
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
