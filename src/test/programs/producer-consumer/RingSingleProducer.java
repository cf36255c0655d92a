// expect: CLEAN
// twin: RingWithoutLock
// One producer, one consumer: the volatile indices order the slots.
public final class RingSingleProducer {
    static final class Ring {
        private final Object[] slots = new Object[4];
        private volatile int tail;
        private volatile int head;

        Object poll() {
            int at = head;
            if (at == tail) {
                return null;
            }
            Object item = slots[at % slots.length];
            head = at + 1;
            return item;
        }

        void put(Object item) {
            int at = tail;
            slots[at % slots.length] = item;
            tail = at + 1;
        }
    }

    public static void main(String[] args) throws Exception {
        Ring ring = new Ring();
        Thread a = new Thread(() -> ring.put("a"));
        Thread b = new Thread(() -> ring.poll());
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(ring.tail);
    }
}
