// expect: DATA_RACE on DekkerWithoutTurnCheck.money
// twin: Dekker
// If both want in, each looks once at the turn and goes on.
public final class DekkerWithoutTurnCheck {
    static volatile boolean want0;
    static volatile boolean want1;
    static volatile int turn;
    static int money;

    static void zero() {
        want0 = true;
        if (want1 && turn == 1) {
            want0 = false;
            Thread.yield();
            want0 = true;
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
        Thread other = new Thread(DekkerWithoutTurnCheck::one);
        other.start();
        zero();
        other.join();
    }
}
