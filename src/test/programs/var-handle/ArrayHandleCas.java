// expect: CLEAN
// twin: ArrayHandlePlain
// Both sides use atomic modes of the element handle.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public final class ArrayHandleCas {
    static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(long[].class);

    public static void main(String[] args) throws Exception {
        long[] ring = new long[4];
        Thread writer = new Thread(() -> ELEMENT.compareAndSet(ring, 2, 0L, 9L));
        writer.start();
        long seen = (long) ELEMENT.getVolatile(ring, 2);
        writer.join();
        System.out.println(seen == 0 || seen == 9);
    }
}
