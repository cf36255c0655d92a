// expect: FAILED
// twin: IteratorAsSnapshot
// A worker dies of an exception in some schedules; nobody looks.
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public final class ExceptionSwallowsResult {
    public static void main(String[] args) throws Exception {
        List<Integer> work = new CopyOnWriteArrayList<>(List.of(1));
        Thread worker = new Thread(() -> {
            if (!work.isEmpty()) {
                work.getFirst();
            }
        });
        worker.start();
        work.clear();
        worker.join();
    }
}
