// expect: DATA_RACE
// twin: ArrayHandleCas
// An array element VarHandle in plain mode is an ordinary access.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public final class ArrayHandlePlain {
    static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(long[].class);

    public static void main(String[] args) throws Exception {
        long[] ring = new long[4];
        Thread writer = new Thread(() -> ELEMENT.set(ring, 2, 9L));
        writer.start();
        long seen = ring[2];
        writer.join();
        System.out.println(seen == 0 || seen == 9);
    }
}
