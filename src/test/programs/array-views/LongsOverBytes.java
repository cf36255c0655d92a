// expect: CLEAN
// twin: LongsOverTheSameBytes
// Two threads write numbers into halves of one array of bytes that do not touch.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

public class LongsOverBytes {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    public static void main(String[] args) throws Exception {
        byte[] page = new byte[16];
        Thread left = new Thread(() -> LONGS.set(page, 0, 11L));
        left.start();
        LONGS.set(page, 8, 12L);
        left.join();
        assert (long) LONGS.get(page, 0) + (long) LONGS.get(page, 8) == 23;
    }
}
