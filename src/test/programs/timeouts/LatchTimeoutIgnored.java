// expect: DATA_RACE on LatchTimeoutIgnored.data
// twin: LatchTimeoutChecked
// await(timeout) may return false; the data is read anyway.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public final class LatchTimeoutIgnored {
    static String data = "";

    public static void main(String[] args) throws Exception {
        CountDownLatch loaded = new CountDownLatch(1);
        Thread loader = new Thread(() -> {
            try {
                Thread.sleep(80);
            } catch (InterruptedException e) {
                return;
            }
            data = "loaded";
            loaded.countDown();
        });
        loader.start();
        loaded.await(30, TimeUnit.MILLISECONDS);
        System.out.println(data.length());
        loader.join();
    }
}
