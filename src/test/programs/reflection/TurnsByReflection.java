// expect: CLEAN
// twin: TurnsByReflectionOnce
// Two threads take turns; the monitor's methods are looked up by name, as a remote shell would.
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class TurnsByReflection {
    private int turn;

    private void send(String message) {
        try {
            Method method = Object.class.getMethod(message);
            method.invoke(this);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private synchronized void take(int mine) {
        while (turn % 2 != mine) {
            send("wait");
        }
        turn++;
        send("notifyAll");
    }

    public static void main(String[] args) throws Exception {
        TurnsByReflection table = new TurnsByReflection();
        Thread other = new Thread(() -> {
            for (int i = 0; i < 3; i++) {
                table.take(1);
            }
        });
        other.start();
        for (int i = 0; i < 3; i++) {
            table.take(0);
        }
        other.join();
        assert table.turn == 6;
    }
}
