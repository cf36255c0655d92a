// expect: CLEAN
// twin: InputOverSharedArray
// The array is complete before the stream is asked.
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

public class InputOverFinishedArray {
    public static void main(String[] args) throws IOException, InterruptedException {
        byte[] record = new byte[3];
        var input = new ByteArrayInputStream(record);
        var complete = new CountDownLatch(1);
        Thread producer = new Thread(() -> {
            record[2] = 1;
            complete.countDown();
        });
        producer.start();
        complete.await();
        byte[] all = input.readNBytes(3);
        producer.join();
        assert all[2] == 1;
    }
}
