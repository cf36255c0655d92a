// expect: DATA_RACE on Offer.best
// twin: SubtasksReturn
// Both subtasks write the same field.
import java.util.concurrent.StructuredTaskScope;

public final class SubtasksShareField {
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
            scope.fork(() -> offer.consider(30));
            scope.fork(() -> offer.consider(20));
            scope.join();
        }
        System.out.println(offer.best);
    }
}
