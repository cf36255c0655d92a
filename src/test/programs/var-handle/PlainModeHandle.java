// expect: DATA_RACE on Cell.value
// twin: VolatileModeHandle
// get and set of a VarHandle are plain accesses unless the field is volatile.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public final class PlainModeHandle {
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
        Thread writer = new Thread(() -> Cell.VALUE.set(cell, 3));
        writer.start();
        System.out.println((int) Cell.VALUE.get(cell) >= 0);
        writer.join();
    }
}
