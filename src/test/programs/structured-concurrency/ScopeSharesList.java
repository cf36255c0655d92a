// expect: DATA_RACE
// twin: ScopeFanOut
// Subtasks add to one list.
import java.util.*;
import java.util.concurrent.*;

public final class ScopeSharesList {
    public static void main(String[] args) throws Exception {
        List<String> found = new ArrayList<>();
        try (var scope = StructuredTaskScope.open()) {
            for (String s : new String[] {"x", "y"})
                scope.fork(() -> {
                    found.add(s);
                    return null;
                });
            scope.join();
        }
        System.out.println(found.size());
    }
}
