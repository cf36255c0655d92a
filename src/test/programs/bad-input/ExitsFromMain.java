// expect: CLEAN | NOT_JUDGED
// Calls System.exit while another thread waits for ever.
import java.util.concurrent.CountDownLatch;

public final class ExitsFromMain {
    public static void main(String[] args) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        new Thread(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        }).start();
        System.exit(0);
    }
}
