// expect: CLEAN
// twin: VectorLastElement
// The vector's monitor covers both calls.
import java.util.Vector;

public final class VectorUnderOwnLock {
    public static void main(String[] args) throws Exception {
        Vector<String> words = new Vector<>();
        words.add("one");
        words.add("two");
        Thread remover = new Thread(() -> words.removeElementAt(words.size() - 1));
        remover.start();
        synchronized (words) {
            words.elementAt(words.size() - 1);
        }
        remover.join();
    }
}
