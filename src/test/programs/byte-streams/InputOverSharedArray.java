// expect: DATA_RACE
// twin: InputOverFinishedArray
// The stream reads its array when it is asked, and its lock is nobody else's.
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

public class InputOverSharedArray {
    public static void main(String[] args) throws IOException, InterruptedException {
        byte[] record = new byte[3];
        var input = new ByteArrayInputStream(record);
        var started = new CountDownLatch(1);
        Thread producer = new Thread(() -> {
            started.countDown();
            record[2] = 1;
        });
        producer.start();
        started.await();
        byte[] all = input.readNBytes(3);
        producer.join();
        System.out.println(all.length);
    }
}
