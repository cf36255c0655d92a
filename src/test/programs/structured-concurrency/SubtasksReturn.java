// expect: CLEAN
// twin: SubtasksShareField
// Subtasks return values, read after join.
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;

public final class SubtasksReturn {
    static final class Offer {
        int best = Integer.MAX_VALUE;

        void consider(int price) {
            if (price < best) {
                best = price;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Offer offer = new Offer();
        try (var scope = StructuredTaskScope.open()) {
            Subtask<Integer> north = scope.fork(() -> 30);
            Subtask<Integer> south = scope.fork(() -> 20);
            scope.join();
            offer.consider(north.get());
            offer.consider(south.get());
        }
        assert offer.best == 20;
    }
}
