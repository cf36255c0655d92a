// expect: CLEAN
// twin: BellByHandleOutside
// Waits and wakes by method handles, with the monitor held.
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

public class BellByHandle {
    private static final MethodHandle WAIT = find("wait", MethodType.methodType(void.class, long.class));
    private static final MethodHandle WAKE = find("notify", MethodType.methodType(void.class));
    private final int[] rings = new int[1];

    private static MethodHandle find(String name, MethodType type) {
        try {
            return MethodHandles.lookup().findVirtual(Object.class, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    void ring() throws Throwable {
        synchronized (rings) {
            rings[0]++;
            WAKE.invokeExact((Object) rings);
        }
    }

    int heard() throws Throwable {
        synchronized (rings) {
            while (rings[0] == 0) {
                WAIT.invokeExact((Object) rings, 0L);
            }
            return rings[0];
        }
    }

    public static void main(String[] args) throws Throwable {
        BellByHandle bell = new BellByHandle();
        Thread porter = new Thread(() -> {
            try {
                assert bell.heard() == 1;
            } catch (Throwable thrown) {
                throw new AssertionError(thrown);
            }
        });
        porter.start();
        bell.ring();
        porter.join();
    }
}
