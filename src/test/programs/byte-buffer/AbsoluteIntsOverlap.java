// expect: DATA_RACE
// twin: AbsoluteIntsApart
// Absolute puts move no position, but two integers of four bytes overlap.
import java.nio.ByteBuffer;

public class AbsoluteIntsOverlap {
    public static void main(String[] args) throws InterruptedException {
        ByteBuffer frame = ByteBuffer.allocate(12);
        Thread header = Thread.ofPlatform().start(() -> frame.putInt(0, 0xCAFE));
        frame.putInt(2, 7);
        header.join();
        System.out.println(frame.getShort(0));
    }
}
