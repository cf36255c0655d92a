// expect: CLEAN
// twin: SetOnceButFilledLater
// A stable value is computed once, under its own monitor, and everybody else sees what was computed.
import java.util.ArrayList;
import java.util.List;

public class SetOnceByWhoeverComes {
    private static final StableValue<List<Integer>> table = StableValue.of();
    private static int built;

    static List<Integer> table() {
        return table.orElseSet(() -> {
            built++;
            Thread.yield();
            return new ArrayList<>(List.of(3, 4));
        });
    }

    public static void main(String[] args) throws InterruptedException {
        Thread other = new Thread(() -> {
            int first = table().get(0);
            assert first == 3;
        });
        other.start();
        int last = table().get(1);
        assert last == 4;
        other.join();
        assert built == 1;
    }
}
