// expect: CLEAN
// twin: DekkerWithoutTurnCheck
// Both loop until the other does not want in.
public final class Dekker {
    static volatile boolean want0;
    static volatile boolean want1;
    static volatile int turn;
    static int money;

    static void zero() {
        want0 = true;
        while (want1) {
            if (turn == 1) {
                want0 = false;
                while (turn == 1 && want1) {
                    Thread.onSpinWait();
                }
                want0 = true;
            }
        }
        money++;
        turn = 1;
        want0 = false;
    }

    static void one() {
        want1 = true;
        while (want0) {
            if (turn == 0) {
                want1 = false;
                while (turn == 0 && want0) {
                    Thread.onSpinWait();
                }
                want1 = true;
            }
        }
        money++;
        turn = 0;
        want1 = false;
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(Dekker::one);
        other.start();
        zero();
        other.join();
        assert money == 2;
    }
}
