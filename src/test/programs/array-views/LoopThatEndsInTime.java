// expect: CLEAN
// twin: LoopOverTheWholeView
// The loop and the stream end before the element that another thread writes.
import java.util.Arrays;
import java.util.List;

public final class LoopThatEndsInTime {
    public static void main(String[] args) throws Exception {
        String[] names = {"ann", "bob", "cleo"};
        List<String> view = Arrays.asList(names);
        Thread renamer = Thread.startVirtualThread(() -> view.set(2, "dora"));
        int letters = 0;
        for (String name : view) {
            letters += name.length();
            if (name.equals("bob")) {
                break;
            }
        }
        boolean bob = view.stream().anyMatch(name -> name.equals("bob"));
        renamer.join();
        System.out.println(letters + " " + bob + " " + view.indexOf("ann"));
    }
}
