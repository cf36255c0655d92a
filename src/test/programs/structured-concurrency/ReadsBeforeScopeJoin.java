// expect: DATA_RACE
// twin: ReadsAfterScopeJoin
// The owner looks at the subtask's array before it joined the scope.
import java.util.concurrent.StructuredTaskScope;

public final class ReadsBeforeScopeJoin {
    public static void main(String[] args) throws Exception {
        boolean[] done = new boolean[1];
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> {
                done[0] = true;
                return 1;
            });
            System.out.println(done[0] ? "quick" : "slow");
            scope.join();
        }
    }
}
