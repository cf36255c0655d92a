// expect: DATA_RACE
// twin: IntViewUnderLock
// A view as integers is written while the bytes below are copied out.
import java.nio.ByteBuffer;
import java.nio.IntBuffer;

public class IntViewWhileBytesAreCopied {
    public static void main(String[] args) throws InterruptedException {
        ByteBuffer bytes = ByteBuffer.allocate(16);
        IntBuffer ints = bytes.asIntBuffer();
        Thread writer = new Thread(() -> ints.put(2, 9));
        writer.start();
        byte[] copy = new byte[16];
        bytes.get(0, copy);
        writer.join();
        System.out.println(copy[11]);
    }
}
