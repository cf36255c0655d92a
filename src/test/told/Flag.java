public class Flag {
    static boolean ready;
    static int answer;
    public static void main(String[] a) throws Exception {
        Thread waiter = new Thread(() -> {
            while (!ready) Thread.onSpinWait();
            System.out.println(answer);
        }, "waiter");
        waiter.start();
        answer = 42;
        ready = true;
        waiter.join();
    }
}
