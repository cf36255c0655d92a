// expect: DATA_RACE
// twin: OwnSlots
// Both threads use slot zero.
public final class SharedSlot {
    public static void main(String[] args) throws Exception {
        int[] hits = new int[4];
        Runnable hit = () -> hits[0]++;
        Thread a = new Thread(hit);
        Thread b = new Thread(hit);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(hits[0] > 0);
    }
}
