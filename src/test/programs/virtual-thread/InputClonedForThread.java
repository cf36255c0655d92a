// expect: CLEAN
// twin: UnstartedThenChanged
// The thread gets a clone.
import java.util.concurrent.ThreadFactory;

public final class InputClonedForThread {
    public static void main(String[] args) throws Exception {
        ThreadFactory factory = Thread.ofVirtual().name("v-", 0).factory();
        char[] input = {'a', 'b'};
        char[] copy = input.clone();
        Thread printer = factory.newThread(() -> System.out.println(copy.length));
        printer.start();
        input[0] = 'x';
        printer.join();
    }
}
