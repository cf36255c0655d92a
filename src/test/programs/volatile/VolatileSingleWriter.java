// expect: CLEAN
// twin: VolatileIncrement
// Only one thread increments, the other only looks.
public final class VolatileSingleWriter {
    static volatile int tickets;

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            tickets++;
            tickets++;
        });
        Thread b = new Thread(() -> System.out.println(tickets <= 2));
        a.start();
        b.start();
        a.join();
        b.join();
        assert tickets == 2 : "a ticket was lost";
    }
}
