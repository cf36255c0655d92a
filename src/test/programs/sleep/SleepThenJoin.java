// expect: CLEAN
// twin: SleepAsJoin
// The sleep does no harm if the join follows.
public final class SleepThenJoin {
    static int answer;

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> answer = 42);
        worker.start();
        Thread.sleep(100);
        worker.join();
        System.out.println(answer);
    }
}
