// expect: DATA_RACE on SleepAsJoin.answer
// twin: SleepThenJoin
// Main sleeps "long enough".
public final class SleepAsJoin {
    static int answer;

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> answer = 42);
        worker.start();
        Thread.sleep(100);
        System.out.println(answer);
    }
}
