// expect: FAILED
// twin: BellByHandle
// Wakes by a bound method handle where the monitor is not held any more.
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

public class BellByHandleOutside {
    private static boolean rung;

    public static void main(String[] args) throws Throwable {
        Object bell = new StringBuilder("bell");
        MethodHandle all = MethodHandles.publicLookup().bind(bell, "notifyAll", MethodType.methodType(void.class));
        MethodHandle holds = MethodHandles.lookup()
                .findStatic(Thread.class, "holdsLock", MethodType.methodType(boolean.class, Object.class));
        Thread porter = new Thread(() -> {
            synchronized (bell) {
                while (!rung) {
                    try {
                        bell.wait();
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            }
        });
        porter.setDaemon(true);
        porter.start();
        synchronized (bell) {
            rung = true;
            assert (boolean) holds.invokeExact(bell);
        }
        all.invokeExact();
    }
}
