// expect: CLEAN
// twin: ArrayBox
// An AtomicReference is a better box.
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

public final class AtomicBox {
    public static void main(String[] args) throws Exception {
        AtomicReference<String> last = new AtomicReference<>("");
        Consumer<String> remember = last::set;
        Thread thread = new Thread(() -> remember.accept("thread"));
        thread.start();
        remember.accept("main");
        thread.join();
        System.out.println(last.get().isEmpty());
    }
}
