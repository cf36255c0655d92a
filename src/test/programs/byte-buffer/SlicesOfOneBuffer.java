// expect: CLEAN
// twin: OnePosition
// Each thread has a view with a position of its own, over a half of its own.
import java.nio.ByteBuffer;

public class SlicesOfOneBuffer {
    public static void main(String[] args) throws InterruptedException {
        ByteBuffer buffer = ByteBuffer.allocate(16);
        ByteBuffer low = buffer.slice(0, 8);
        ByteBuffer high = buffer.slice(8, 8);
        Thread other = new Thread(() -> low.putInt(1).putInt(2));
        other.start();
        high.putInt(3);
        other.join();
        if (buffer.getInt(0) + buffer.getInt(8) != 4) {
            throw new AssertionError();
        }
    }
}
