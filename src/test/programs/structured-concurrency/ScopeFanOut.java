// expect: CLEAN
// twin: ScopeSharesList
// Subtasks return what the scope then puts together; they see a scoped value.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.StructuredTaskScope.*;

public final class ScopeFanOut {
    static final ScopedValue<String> USER = ScopedValue.newInstance();

    record Page(String who, int orders, List<String> offers) {}

    static int orders() throws InterruptedException {
        Thread.sleep(30);
        return USER.get().length();
    }

    static List<String> offers() throws InterruptedException {
        Thread.sleep(20);
        return List.of(USER.get() + "-offer");
    }

    static Page page() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<Integer> o = scope.fork(ScopeFanOut::orders);
            Subtask<List<String>> f = scope.fork(ScopeFanOut::offers);
            scope.join();
            return new Page(USER.get(), o.get(), f.get());
        }
    }

    public static void main(String[] args) throws Exception {
        Page p = ScopedValue.where(USER, "kim").call(ScopeFanOut::page);
        assert p.equals(new Page("kim", 3, List.of("kim-offer")));
        try (var scope = StructuredTaskScope.open(
                Joiner.<Integer>allSuccessfulOrThrow(), c -> c.withTimeout(java.time.Duration.ofSeconds(1)))) {
            for (int i = 0; i < 3; i++) {
                int n = i;
                scope.fork(() -> n * n);
            }
            int sum = scope.join().mapToInt(Subtask::get).sum();
            assert sum == 5;
        }
    }
}
