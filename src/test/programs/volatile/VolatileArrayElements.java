// expect: DATA_RACE
// twin: VolatileArrayReplaced
// A volatile reference does not make the elements volatile.
public final class VolatileArrayElements {
    static volatile int[] slots = new int[2];

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> slots[1]++);
        a.start();
        slots[1]++;
        a.join();
        System.out.println(slots[1] > 0);
    }
}
