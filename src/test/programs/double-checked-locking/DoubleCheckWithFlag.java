// expect: DATA_RACE on Lazy.done
// twin: DoubleCheckWithVolatileFlag
// A separate plain flag tells whether the value is there.
import java.util.function.Supplier;

public final class DoubleCheckWithFlag {
    static final class Lazy<T> {
        private final Supplier<T> source;
        private boolean done;
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
