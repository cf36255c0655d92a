// expect: DEADLOCK
// twin: OneMonitorMailbox
// wait gives back the inner monitor only; the notifier needs the outer one.
public final class NestedMonitorLockout {
    static final class Mailbox {
        private final Object inner = new Object();
        private String letter;

        synchronized String take() throws InterruptedException {
            synchronized (inner) {
                while (letter == null) {
                    inner.wait();
                }
                return letter;
            }
        }

        synchronized void put(String text) {
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
