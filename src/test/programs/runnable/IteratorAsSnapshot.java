// expect: CLEAN
// twin: ExceptionSwallowsResult
// The iterator sees the list as it was.
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public final class IteratorAsSnapshot {
    public static void main(String[] args) throws Exception {
        List<Integer> work = new CopyOnWriteArrayList<>(List.of(1));
        Thread worker = new Thread(() -> {
            Iterator<Integer> snapshot = work.iterator();
            if (snapshot.hasNext()) {
                snapshot.next();
            }
        });
        worker.start();
        work.clear();
        worker.join();
    }
}
