// expect: DATA_RACE
// twin: ExchangerBuffers
// The thread goes on to write to what it has given away.
import java.util.*;
import java.util.concurrent.*;

public final class ExchangerKeepsOld {
    public static void main(String[] args) throws Exception {
        Exchanger<StringBuilder> ex = new Exchanger<>();
        Thread a = new Thread(() -> {
            StringBuilder mine = new StringBuilder("a");
            try {
                ex.exchange(mine);
            } catch (InterruptedException e) {
                return;
            }
            mine.append("!");
        });
        a.start();
        StringBuilder got = ex.exchange(new StringBuilder("b"));
        got.append("?");
        a.join();
        System.out.println(got);
    }
}
