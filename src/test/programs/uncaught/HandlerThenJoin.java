// expect: CLEAN
// twin: HandlerSharesList
// The handler has run when join returns.
import java.util.ArrayList;
import java.util.List;

public final class HandlerThenJoin {
    public static void main(String[] args) throws Exception {
        List<String> errors = new ArrayList<>();
        Thread faulty = new Thread(() -> {
            throw new UnsupportedOperationException("planned");
        });
        faulty.setUncaughtExceptionHandler((thread, error) -> errors.add(error.getMessage()));
        faulty.start();
        faulty.join();
        assert errors.equals(List.of("planned"));
    }
}
