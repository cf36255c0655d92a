// expect: FAILED
// twin: RemoveUnderOneLock
// size and remove are each locked, but not together.
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;

public final class RemoveIfPresent {
    static final List<String> plates = Collections.synchronizedList(new LinkedList<>());

    static void eat() {
        if (plates.size() > 0) {
            plates.remove(0);
        }
    }

    public static void main(String[] args) throws Exception {
        plates.add("soup");
        Thread guest = new Thread(RemoveIfPresent::eat);
        guest.start();
        eat();
        guest.join();
    }
}
