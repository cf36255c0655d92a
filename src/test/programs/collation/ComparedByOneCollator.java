// expect: CLEAN
// twin: WordsByOneIterator
// A collator compares under its own lock, in which it asks other classes of the library that have locks.
import java.text.Collator;
import java.util.Locale;

public final class ComparedByOneCollator {
    static final Collator COLLATOR = Collator.getInstance(Locale.GERMAN);

    static boolean before(String one, String other) {
        return COLLATOR.compare(one, other) < 0;
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> before("Igel", "Ziege"));
        other.start();
        if (!before("Ähre", "Bach")) {
            throw new AssertionError();
        }
        other.join();
    }
}
