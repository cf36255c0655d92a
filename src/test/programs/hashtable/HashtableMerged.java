// expect: CLEAN
// twin: HashtablePutIfMissing
// merge is one step.
import java.util.*;

public final class HashtableMerged extends Thread {
    static Hashtable<String, Integer> table = new Hashtable<String, Integer>();
    String words;

    HashtableMerged(String w) {
        words = w;
    }

    public void run() {
        for (String s : words.split(" ")) table.merge(s, 1, Integer::sum);
    }

    public static void main(String[] args) throws Exception {
        HashtableMerged a = new HashtableMerged("to be or"), b = new HashtableMerged("not to be");
        a.start();
        b.start();
        a.join();
        b.join();
        if (table.get("to") != 2 || table.get("be") != 2) throw new IllegalStateException(table.toString());
    }
}
