// expect: DATA_RACE
// twin: SlicesOfOneBuffer
// Both threads move the position of one buffer.
import java.nio.ByteBuffer;

public class OnePosition {
    public static void main(String[] args) throws InterruptedException {
        ByteBuffer buffer = ByteBuffer.allocate(16);
        Thread other = new Thread(() -> buffer.putInt(1));
        other.start();
        buffer.putInt(2);
        other.join();
        System.out.println(buffer.flip().remaining());
    }
}
