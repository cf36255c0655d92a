// expect: DATA_RACE
// twin: RingSingleProducer
// Volatile indices, but two producers.
public final class RingWithoutLock {
    static final class Ring {
        private final Object[] slots = new Object[4];
        private volatile int tail;

        void put(Object item) {
            int at = tail;
            slots[at % slots.length] = item;
            tail = at + 1;
        }
    }

    public static void main(String[] args) throws Exception {
        Ring ring = new Ring();
        Thread a = new Thread(() -> ring.put("a"));
        Thread b = new Thread(() -> ring.put("b"));
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(ring.tail);
    }
}
