// expect: CLEAN
// twin: StaticAndInstanceMethods
// Both lock the class.
public final class StaticMethodsOnly {
    static final class Sequence {
        private static int next;

        static synchronized int take() {
            return next++;
        }

        static synchronized void skip() {
            next++;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread skipper = new Thread(Sequence::skip);
        skipper.start();
        Sequence.take();
        skipper.join();
        assert Sequence.take() == 2;
    }
}
