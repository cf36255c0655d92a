// expect: DATA_RACE
// twin: LoopThatEndsInTime
// The loop comes to the element that another thread writes.
import java.util.Arrays;
import java.util.List;

public final class LoopOverTheWholeView {
    public static void main(String[] args) throws Exception {
        String[] names = {"ann", "bob", "cleo"};
        List<String> view = Arrays.asList(names);
        Thread renamer = Thread.startVirtualThread(() -> view.set(2, "dora"));
        int letters = 0;
        for (String name : view) {
            letters += name.length();
        }
        renamer.join();
        System.out.println(letters > 0);
    }
}
