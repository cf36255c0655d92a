// expect: CLEAN
// twin: SharedDigest
// A digest for each thread, the checksums compared after the join.
import java.util.zip.CRC32;

public class DigestForEach {
    public static void main(String[] args) throws Exception {
        long[] sums = new long[2];
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int own = i;
            threads[i] = new Thread(() -> {
                CRC32 crc = new CRC32();
                crc.update(new byte[] {1, 2, 3});
                sums[own] = crc.getValue();
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (sums[0] != sums[1]) {
            throw new AssertionError();
        }
    }
}
