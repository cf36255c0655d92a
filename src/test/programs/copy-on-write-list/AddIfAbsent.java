// expect: CLEAN
// twin: AddIfMissing
// addIfAbsent is one step.
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public final class AddIfAbsent {
    static final CopyOnWriteArrayList<String> listeners = new CopyOnWriteArrayList<>();

    static void subscribe() {
        listeners.addIfAbsent("log");
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(AddIfAbsent::subscribe);
        Thread b = new Thread(AddIfAbsent::subscribe);
        a.start();
        b.start();
        a.join();
        b.join();
        assert listeners.size() == 1 : listeners;
    }
}
