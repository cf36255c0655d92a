// expect: CLEAN
// twin: IteratorShared
// next is called under a lock.
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

public final class IteratorBehindLock {
    public static void main(String[] args) throws Exception {
        Iterator<String> cards = new ArrayList<>(List.of("ace", "king", "queen")).iterator();
        Thread player = new Thread(() -> {
            synchronized (cards) {
                cards.next();
            }
        });
        player.start();
        synchronized (cards) {
            cards.next();
        }
        player.join();
    }
}
