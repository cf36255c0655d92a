// expect: CLEAN
// twin: TimedJoinIgnored
// Only if the thread is no longer alive is the answer read.
public final class TimedJoinChecked {
    static int answer;

    public static void main(String[] args) throws Exception {
        Thread slow = new Thread(() -> {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                return;
            }
            answer = 42;
        });
        slow.start();
        slow.join(10);
        if (!slow.isAlive()) {
            System.out.println(answer);
        }
        slow.join();
    }
}
