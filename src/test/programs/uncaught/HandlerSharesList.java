// expect: DATA_RACE
// twin: HandlerThenJoin
// The uncaught exception handler runs in the dying thread.
import java.util.ArrayList;
import java.util.List;

public final class HandlerSharesList {
    public static void main(String[] args) throws Exception {
        List<String> errors = new ArrayList<>();
        Thread faulty = new Thread(() -> {
            throw new UnsupportedOperationException("planned");
        });
        faulty.setUncaughtExceptionHandler((thread, error) -> errors.add(error.getMessage()));
        faulty.start();
        System.out.println(errors.isEmpty() ? "none yet" : "one");
        faulty.join();
    }
}
