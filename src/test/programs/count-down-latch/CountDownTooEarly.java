// expect: DATA_RACE on CountDownTooEarly.answer
// twin: CountDownLast
// The latch is counted down before the answer is written.
import java.util.concurrent.CountDownLatch;

public final class CountDownTooEarly {
    static int answer;

    public static void main(String[] args) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        new Thread(() -> {
            done.countDown();
            answer = 42;
        }).start();
        done.await();
        System.out.println(answer >= 0);
    }
}
