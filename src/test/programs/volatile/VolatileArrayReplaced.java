// expect: CLEAN
// twin: VolatileArrayElements
// A whole new array is published by a volatile write and never changed again.
public final class VolatileArrayReplaced {
    static volatile int[] slots = new int[2];

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> slots = new int[] {0, 1});
        a.start();
        slots = new int[] {0, 1};
        a.join();
        System.out.println(slots[1] > 0);
    }
}
