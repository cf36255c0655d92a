// expect: CLEAN
// twin: EnumSingletonCounter
// One atomic number says it all.
import java.util.concurrent.atomic.AtomicInteger;

public final class EnumSingletonOneCounter {
    enum Stock {
        INSTANCE;

        final AtomicInteger in = new AtomicInteger();
        final AtomicInteger out = new AtomicInteger();
    }

    public static void main(String[] args) throws Exception {
        Thread mover = new Thread(() -> {
            Stock.INSTANCE.in.addAndGet(2);
        });
        mover.start();
        int in = Stock.INSTANCE.in.get();
        int out = in % 2 == 0 ? in : -1;
        mover.join();
        assert in == out : in + " in, " + out + " out";
    }
}
