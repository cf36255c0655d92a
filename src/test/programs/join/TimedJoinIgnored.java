// expect: DATA_RACE on TimedJoinIgnored.answer
// twin: TimedJoinChecked
// join(10) may give up before the thread has ended.
public final class TimedJoinIgnored {
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
        System.out.println(answer >= 0);
        slow.join();
    }
}
