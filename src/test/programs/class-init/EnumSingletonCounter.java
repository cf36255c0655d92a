// expect: FAILED
// twin: EnumSingletonOneCounter
// The enum is made once, its two atomics are not changed as one.
import java.util.concurrent.atomic.AtomicInteger;

public final class EnumSingletonCounter {
    enum Stock {
        INSTANCE;

        final AtomicInteger in = new AtomicInteger();
        final AtomicInteger out = new AtomicInteger();
    }

    public static void main(String[] args) throws Exception {
        Thread mover = new Thread(() -> {
            Stock.INSTANCE.out.incrementAndGet();
            Stock.INSTANCE.in.incrementAndGet();
        });
        mover.start();
        int in = Stock.INSTANCE.in.get();
        int out = Stock.INSTANCE.out.get();
        mover.join();
        assert in == out : in + " in, " + out + " out";
    }
}
