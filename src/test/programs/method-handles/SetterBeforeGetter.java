// expect: CLEAN
// twin: SetterBesideGetter
// The getter's handle is used when the writer has ended; a static field is handled the same way under a lock.
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.locks.ReentrantLock;

public class SetterBeforeGetter {
    private static long total;
    private int level;

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle get = lookup.findGetter(SetterBeforeGetter.class, "level", int.class);
        MethodHandle set = lookup.unreflectSetter(SetterBeforeGetter.class.getDeclaredField("level"));
        MethodHandle sum = lookup.findStaticSetter(SetterBeforeGetter.class, "total", long.class);
        ReentrantLock lock = new ReentrantLock();
        SetterBeforeGetter tank = new SetterBeforeGetter();
        Thread pump = new Thread(() -> {
            lock.lock();
            try {
                set.invoke(tank, 5);
                sum.invoke(total + 1);
            } catch (Throwable impossible) {
                throw new AssertionError(impossible);
            } finally {
                lock.unlock();
            }
        });
        pump.start();
        lock.lock();
        try {
            sum.invoke(total + 1);
        } finally {
            lock.unlock();
        }
        pump.join();
        assert (int) get.invokeExact(tank) == 5 && total == 2;
    }
}
