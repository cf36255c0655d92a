// expect: FAILED
// twin: HashtableMerged
// get and put are synchronized, the pair of them is not.
import java.util.*;

public final class HashtablePutIfMissing extends Thread {
    static Hashtable<String, Integer> table = new Hashtable<String, Integer>();
    String word;

    HashtablePutIfMissing(String w) {
        word = w;
    }

    public void run() {
        StringTokenizer st = new StringTokenizer(word);
        while (st.hasMoreTokens()) {
            String s = st.nextToken();
            Integer n = table.get(s);
            table.put(s, n == null ? 1 : n + 1);
        }
    }

    public static void main(String[] args) throws Exception {
        HashtablePutIfMissing a = new HashtablePutIfMissing("to be or"), b = new HashtablePutIfMissing("not to be");
        a.start();
        b.start();
        a.join();
        b.join();
        if (table.get("to") != 2 || table.get("be") != 2) throw new IllegalStateException(table.toString());
    }
}
