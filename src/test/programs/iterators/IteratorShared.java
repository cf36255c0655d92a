// expect: DATA_RACE
// twin: IteratorBehindLock
// One iterator is used by two threads over an immutable list.
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

public final class IteratorShared {
    public static void main(String[] args) throws Exception {
        Iterator<String> cards = new ArrayList<>(List.of("ace", "king", "queen")).iterator();
        Thread player = new Thread(() -> cards.next());
        player.start();
        cards.next();
        player.join();
    }
}
