import lab.ex05.Counter;
import lab.ex05.Isolation;
import lab.ex05.Observation;

public final class Solution implements Isolation {
    @Override
    public Observation observe(int increments) throws Exception {
        // A thread first, then a process. Look at the counter after each of them.
        int seenAfterThread = Counter.value();
        int seenAfterProcess = Counter.value();
        return new Observation(seenAfterThread, seenAfterProcess, 0);
    }

    /** The program of the child process. */
    static final class Child {
        public static void main(String[] arguments) {
            int increments = Integer.parseInt(arguments[0]);
            for (int i = 0; i < increments; i++) {
                Counter.add();
            }
            // How does the parent get to know?
        }
    }
}
