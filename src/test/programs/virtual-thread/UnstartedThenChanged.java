// expect: DATA_RACE
// twin: InputClonedForThread
// A virtual thread from a factory is started, then its input changes.
import java.util.concurrent.ThreadFactory;

public final class UnstartedThenChanged {
    public static void main(String[] args) throws Exception {
        ThreadFactory factory = Thread.ofVirtual().name("v-", 0).factory();
        char[] input = {'a', 'b'};
        Thread printer = factory.newThread(() -> System.out.println(new String(input).length()));
        printer.start();
        input[0] = 'x';
        printer.join();
    }
}
