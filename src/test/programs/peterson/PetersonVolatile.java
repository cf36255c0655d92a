// expect: CLEAN
// twin: PetersonPlain
// With volatile fields it is a lock.
public final class PetersonVolatile {
    static volatile boolean wants0;
    static volatile boolean wants1;
    static volatile int victim;
    static int shared;

    static void enter(int me) {
        if (me == 0) {
            wants0 = true;
        } else {
            wants1 = true;
        }
        victim = me;
        while ((me == 0 ? wants1 : wants0) && victim == me) {
            Thread.onSpinWait();
        }
        shared++;
        if (me == 0) {
            wants0 = false;
        } else {
            wants1 = false;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> enter(1));
        other.start();
        enter(0);
        other.join();
        assert shared == 2;
    }
}
