// expect: CLEAN
// twin: DeflaterSharedInTurn
// All calls for one text happen under one lock.
import java.util.zip.Deflater;

public final class DeflaterTakenTogether {
    static final Deflater DEFLATER = new Deflater();

    static long pack(String text) {
        synchronized (DEFLATER) {
            DEFLATER.reset();
            DEFLATER.setInput(text.getBytes());
            DEFLATER.finish();
            DEFLATER.deflate(new byte[100]);
            return DEFLATER.getBytesRead();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> pack("hills"));
        other.start();
        long read = pack("sea");
        if (read != 3) {
            throw new IllegalStateException("read " + read);
        }
        other.join();
        DEFLATER.end();
    }
}
