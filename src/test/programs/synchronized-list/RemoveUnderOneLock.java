// expect: CLEAN
// twin: RemoveIfPresent
// The monitor of the list is held over both calls.
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;

public final class RemoveUnderOneLock {
    static final List<String> plates = Collections.synchronizedList(new LinkedList<>());

    static void eat() {
        synchronized (plates) {
            if (plates.size() > 0) {
                plates.remove(0);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        plates.add("soup");
        Thread guest = new Thread(RemoveUnderOneLock::eat);
        guest.start();
        eat();
        guest.join();
    }
}
