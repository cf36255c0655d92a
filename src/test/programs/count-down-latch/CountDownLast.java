// expect: CLEAN
// twin: CountDownTooEarly
// Everything before countDown is visible after await.
import java.util.concurrent.CountDownLatch;

public final class CountDownLast {
    static int answer;

    public static void main(String[] args) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        new Thread(() -> {
            answer = 42;
            done.countDown();
        }).start();
        done.await();
        assert answer == 42;
    }
}
