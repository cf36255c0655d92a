// expect: CLEAN
// twin: IntViewWhileBytesAreCopied
// View and copy are made under one lock; other bytes are nobody else's.
import java.nio.ByteBuffer;
import java.nio.IntBuffer;

public class IntViewUnderLock {
    public static void main(String[] args) throws InterruptedException {
        ByteBuffer bytes = ByteBuffer.allocate(16);
        IntBuffer ints = bytes.asIntBuffer();
        Thread writer = new Thread(() -> {
            synchronized (bytes) {
                ints.put(2, 9);
            }
            ints.put(0, 1);
        });
        writer.start();
        byte[] copy = new byte[12];
        synchronized (bytes) {
            bytes.get(4, copy);
        }
        writer.join();
        System.out.println(copy[7]);
    }
}
