// expect: FAILED
// twin: AddIfAbsent
// contains and add are two steps.
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public final class AddIfMissing {
    static final List<String> listeners = new CopyOnWriteArrayList<>();

    static void subscribe() {
        if (!listeners.contains("log")) {
            listeners.add("log");
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(AddIfMissing::subscribe);
        Thread b = new Thread(AddIfMissing::subscribe);
        a.start();
        b.start();
        a.join();
        b.join();
        assert listeners.size() == 1 : listeners;
    }
}
