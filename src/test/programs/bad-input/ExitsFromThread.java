// expect: DATA_RACE | NOT_JUDGED
// A thread ends the JVM with a status of its own, after a race.
public final class ExitsFromThread {
    static int shared;

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> {
            shared = 1;
            System.exit(3);
        });
        other.start();
        System.out.println(shared < 2);
        other.join();
    }
}
