// expect: CLEAN
// twin: AbsoluteIntsOverlap
// Absolute puts move no position, and each thread has bytes of its own.
import java.nio.ByteBuffer;

public class AbsoluteIntsApart {
    public static void main(String[] args) throws InterruptedException {
        ByteBuffer frame = ByteBuffer.allocate(12);
        Thread header = Thread.ofPlatform().start(() -> frame.putInt(0, 0xCAFE));
        frame.putLong(4, 7);
        header.join();
        System.out.println(frame.getInt(0) + frame.getLong(4));
    }
}
