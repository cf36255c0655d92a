// expect: DATA_RACE on TurnSetTooEarly.inside
// twin: FlagBeforeTurn
// Turn first, flag later: both may enter.
import java.util.concurrent.atomic.AtomicIntegerArray;

public final class TurnSetTooEarly {
    static final AtomicIntegerArray flag = new AtomicIntegerArray(2);
    static volatile int turn;
    static int inside;

    static void critical(int me) {
        turn = 1 - me;
        flag.set(me, 1);
        while (flag.get(1 - me) == 1 && turn == 1 - me) {
            Thread.onSpinWait();
        }
        inside++;
        flag.set(me, 0);
    }

    public static void main(String[] args) throws Exception {
        Thread one = new Thread(() -> critical(1));
        one.start();
        critical(0);
        one.join();
    }
}
