import java.util.function.Consumer;
import lab.ex07.SharedCounter;
import lab.ex07.Work;

public final class Solution implements SharedCounter {
    @Override
    public int count(int processes, int each, Consumer<String> log) throws Exception {
        // Make something to share, start the children, wait for them, clean up.
        int value = 0;
        log.accept("Final counter value: " + value);
        return value;
    }

    /** The program of a child process. */
    static final class Child {
        public static void main(String[] arguments) throws Exception {
            int each = Integer.parseInt(arguments[0]);
            Work.begin();
            for (int i = 0; i < each; i++) {
                int value = 0; // read the counter
                value = Work.next(value);
                // write the counter
            }
        }
    }
}
