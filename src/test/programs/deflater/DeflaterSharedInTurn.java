// expect: FAILED
// twin: DeflaterTakenTogether
// Each call has its lock, but a text takes several.
import java.util.zip.Deflater;

public final class DeflaterSharedInTurn {
    static final Deflater DEFLATER = new Deflater();

    static long pack(String text) {
        DEFLATER.reset();
        DEFLATER.setInput(text.getBytes());
        DEFLATER.finish();
        DEFLATER.deflate(new byte[100]);
        return DEFLATER.getBytesRead();
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
