// expect: FAILED
// twin: VectorUnderOwnLock
// Vector is synchronized, size and elementAt together are not.
import java.util.Vector;

public final class VectorLastElement {
    public static void main(String[] args) throws Exception {
        Vector<String> words = new Vector<>();
        words.add("one");
        words.add("two");
        Thread remover = new Thread(() -> words.removeElementAt(words.size() - 1));
        remover.start();
        words.elementAt(words.size() - 1);
        remover.join();
    }
}
