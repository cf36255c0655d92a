// expect: CLEAN
// twin: DoubleCheckWithFlag
// The volatile flag is written after the value and read before it.
import java.util.function.Supplier;

public final class DoubleCheckWithVolatileFlag {
    static final class Lazy<T> {
        private final Supplier<T> source;
        private volatile boolean done;
        private T value;

        Lazy(Supplier<T> source) {
            this.source = source;
        }

        T value() {
            if (!done) {
                synchronized (this) {
                    if (!done) {
                        value = source.get();
                        done = true;
                    }
                }
            }
            return value;
        }
    }

    public static void main(String[] args) throws Exception {
        Lazy<String> lazy = new Lazy<>(() -> "ready".repeat(2));
        Thread other = new Thread(lazy::value);
        other.start();
        assert lazy.value().length() == 10;
        other.join();
    }
}
