// expect: CLEAN
// twin: LatchTimeoutIgnored
// Only after a true is the data read.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public final class LatchTimeoutChecked {
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
        if (loaded.await(30, TimeUnit.MILLISECONDS)) {
            System.out.println(data.length());
        }
        loader.join();
    }
}
