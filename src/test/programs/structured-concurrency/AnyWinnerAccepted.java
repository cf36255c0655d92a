// expect: CLEAN
// twin: AnyWinnerAssumed
// Either call may win.
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.atomic.AtomicInteger;

public final class AnyWinnerAccepted {
    static final AtomicInteger calls = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>anySuccessfulResultOrThrow())) {
            scope.fork(() -> calls.incrementAndGet());
            scope.fork(() -> calls.incrementAndGet());
            int first = scope.join();
            assert first == 1 || first == 2;
        }
    }
}
