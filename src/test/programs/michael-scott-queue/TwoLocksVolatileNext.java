// expect: CLEAN
// twin: TwoLocksEmptyQueue
// The link is volatile, so put and poll meet safely.
public final class TwoLocksVolatileNext {
    static final class TwoLockQueue {
        static final class Node {
            String value;
            volatile Node next;
        }

        private Node head = new Node();
        private Node tail = head;
        private final Object headLock = new Object();
        private final Object tailLock = new Object();

        void put(String value) {
            Node node = new Node();
            node.value = value;
            synchronized (tailLock) {
                tail.next = node;
                tail = node;
            }
        }

        String poll() {
            synchronized (headLock) {
                Node first = head.next;
                if (first == null) {
                    return null;
                }
                head = first;
                return first.value;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        TwoLockQueue queue = new TwoLockQueue();
        Thread putter = new Thread(() -> queue.put("x"));
        putter.start();
        String got = queue.poll();
        putter.join();
        System.out.println(got == null);
    }
}
