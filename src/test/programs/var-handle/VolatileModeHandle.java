// expect: CLEAN
// twin: PlainModeHandle
// setVolatile and getVolatile make the accesses volatile.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public final class VolatileModeHandle {
    static final class Cell {
        static final VarHandle VALUE = handle();
        int value;

        static VarHandle handle() {
            try {
                return MethodHandles.lookup().findVarHandle(Cell.class, "value", int.class);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Cell cell = new Cell();
        Thread writer = new Thread(() -> Cell.VALUE.setVolatile(cell, 3));
        writer.start();
        System.out.println((int) Cell.VALUE.getVolatile(cell) >= 0);
        writer.join();
    }
}
