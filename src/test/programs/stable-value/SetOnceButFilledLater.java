// expect: DATA_RACE
// twin: SetOnceByWhoeverComes
// The list is set once, but both threads go on to fill it.
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public class SetOnceButFilledLater {
    private static final Supplier<List<Integer>> table = StableValue.supplier(ArrayList::new);

    public static void main(String[] args) throws InterruptedException {
        Thread other = new Thread(() -> table.get().add(3));
        other.start();
        table.get().add(4);
        other.join();
    }
}
