// expect: FAILED
// twin: AnyWinnerAccepted
// Either subtask may be the first that succeeds.
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.atomic.AtomicInteger;

public final class AnyWinnerAssumed {
    static final AtomicInteger calls = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>anySuccessfulResultOrThrow())) {
            scope.fork(() -> calls.incrementAndGet());
            scope.fork(() -> calls.incrementAndGet());
            int first = scope.join();
            assert first == 1 : "the second call won";
        }
    }
}
