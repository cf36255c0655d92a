// expect: CLEAN
// twin: SetSameIndex
// Elements of an array-backed list are separate variables.
import java.util.Arrays;
import java.util.List;

public final class SetOtherIndex {
    public static void main(String[] args) throws Exception {
        List<String> row = Arrays.asList("a", "b", "c");
        Thread painter = new Thread(() -> row.set(1, "x"));
        painter.start();
        String seen = row.getLast();
        painter.join();
        System.out.println(seen.length());
    }
}
