// expect: DATA_RACE on Sequence.next
// twin: StaticMethodsOnly
// A static method locks the class, an instance method locks the object.
public final class StaticAndInstanceMethods {
    static final class Sequence {
        private static int next;

        static synchronized int take() {
            return next++;
        }

        synchronized void skip() {
            next++;
        }
    }

    public static void main(String[] args) throws Exception {
        Sequence sequence = new Sequence();
        Thread skipper = new Thread(sequence::skip);
        skipper.start();
        Sequence.take();
        skipper.join();
        System.out.println(Sequence.take());
    }
}
