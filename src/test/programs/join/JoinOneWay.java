// expect: CLEAN
// twin: JoinEachOther
// Only one of them joins the other.
import java.util.concurrent.atomic.AtomicReference;

public final class JoinOneWay {
    interface Body {
        void run() throws Exception;
    }

    static Thread thread(Body body) {
        return new Thread(() -> {
            try {
                body.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public static void main(String[] args) throws Exception {
        AtomicReference<Thread> second = new AtomicReference<>();
        Thread first = thread(() -> System.out.println(second.get().getName().isEmpty()));
        second.set(thread(() -> first.join()));
        first.start();
        second.get().start();
        first.join();
    }
}
