// expect: DATA_RACE
// twin: LongsOverBytes
// The last byte of one number is the first of the other.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

public class LongsOverTheSameBytes {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    public static void main(String[] args) throws Exception {
        byte[] page = new byte[16];
        Thread left = new Thread(() -> LONGS.set(page, 0, 11L));
        left.start();
        LONGS.set(page, 7, 12L);
        left.join();
        System.out.println((long) LONGS.get(page, 7));
    }
}
