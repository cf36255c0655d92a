// expect: LOST_WAKE_UP
// twin: TurnsByReflection
// Looks at a volatile flag outside of the monitor, then waits by reflection: the notification may be over.
import java.lang.reflect.Method;

public class TurnsByReflectionOnce {
    private static volatile boolean open;

    public static void main(String[] args) throws Exception {
        Object gate = new Object();
        Method sleep = Object.class.getMethod("wait");
        Method wake = Object.class.getMethod("notify");
        Thread visitor = new Thread(() -> {
            if (!open) {
                synchronized (gate) {
                    try {
                        sleep.invoke(gate);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        });
        visitor.start();
        open = true;
        synchronized (gate) {
            wake.invoke(gate);
        }
        visitor.join();
    }
}
