// expect: DATA_RACE
// twin: AtomicBox
// The one-element array is the lambda's way around "effectively final", and shared.
import java.util.function.Consumer;

public final class ArrayBox {
    public static void main(String[] args) throws Exception {
        String[] last = {""};
        Consumer<String> remember = text -> last[0] = text;
        Thread thread = new Thread(() -> remember.accept("thread"));
        thread.start();
        remember.accept("main");
        thread.join();
        System.out.println(last[0].isEmpty());
    }
}
