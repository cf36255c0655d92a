// expect: DATA_RACE
// twin: CleanedOnce
// The cleaning action sets a flag that another thread looks at without any order.
import java.lang.ref.Cleaner;

public class CleanedFromTwoSides {
    static final class State implements Runnable {
        boolean open = true;

        @Override
        public void run() {
            open = false;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Cleaner cleaner = Cleaner.create();
        State state = new State();
        Object handle = new Object();
        Cleaner.Cleanable cleanable = cleaner.register(handle, state);
        Thread user = new Thread(() -> System.out.println(state.open));
        user.start();
        cleanable.clean();
        user.join();
    }
}
