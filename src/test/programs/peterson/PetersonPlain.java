// expect: DATA_RACE
// twin: PetersonVolatile
// Peterson's lock with plain fields.
public final class PetersonPlain {
    static boolean[] wants = new boolean[2];
    static int victim;
    static int shared;

    static void enter(int me) {
        wants[me] = true;
        victim = me;
        while (wants[1 - me] && victim == me) {
            Thread.onSpinWait();
        }
        shared++;
        wants[me] = false;
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> enter(1));
        other.start();
        enter(0);
        other.join();
    }
}
