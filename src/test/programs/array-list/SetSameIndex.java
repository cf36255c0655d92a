// expect: DATA_RACE
// twin: SetOtherIndex
// Two threads set the same element of a list.
import java.util.Arrays;
import java.util.List;

public final class SetSameIndex {
    public static void main(String[] args) throws Exception {
        List<String> row = Arrays.asList("a", "b", "c");
        Thread painter = new Thread(() -> row.set(1, "x"));
        painter.start();
        String seen = row.get(1);
        painter.join();
        System.out.println(seen.length());
    }
}
