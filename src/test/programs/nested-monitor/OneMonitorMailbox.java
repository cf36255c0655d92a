// expect: CLEAN
// twin: NestedMonitorLockout
// Only the inner monitor is used.
public final class OneMonitorMailbox {
    static final class Mailbox {
        private final Object inner = new Object();
        private String letter;

        String take() throws InterruptedException {
            synchronized (inner) {
                while (letter == null) {
                    inner.wait();
                }
                return letter;
            }
        }

        void put(String text) {
            synchronized (inner) {
                letter = text;
                inner.notifyAll();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Mailbox mailbox = new Mailbox();
        Thread writer = new Thread(() -> mailbox.put("hello"));
        writer.start();
        System.out.println(mailbox.take());
        writer.join();
    }
}
