// expect: CLEAN
// twin: ReadsBeforeScopeJoin
// join orders the subtasks with what follows.
import java.util.concurrent.StructuredTaskScope;

public final class ReadsAfterScopeJoin {
    public static void main(String[] args) throws Exception {
        boolean[] done = new boolean[1];
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> {
                done[0] = true;
                return 1;
            });
            scope.join();
            assert done[0];
        }
    }
}
