// expect: CLEAN
// twin: WrappedArrayReadEarly
// The array has been filled when the buffer reads it, and the other byte was never shared.
import java.nio.ByteBuffer;

public class WrappedArrayReadLate {
    public static void main(String[] args) throws InterruptedException {
        byte[] page = new byte[4];
        Thread filler = new Thread(() -> page[1] = 42);
        ByteBuffer view = ByteBuffer.wrap(page).asReadOnlyBuffer();
        filler.start();
        view.get();
        filler.join();
        System.out.println(view.get());
    }
}
