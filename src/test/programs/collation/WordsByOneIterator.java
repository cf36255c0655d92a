// expect: DATA_RACE
// twin: ComparedByOneCollator
// A break iterator stands somewhere in one text.
import java.text.BreakIterator;
import java.util.Locale;

public final class WordsByOneIterator {
    static final BreakIterator BREAKS = BreakIterator.getWordInstance(Locale.ENGLISH);

    static int breaks(String text) {
        BREAKS.setText(text);
        int count = 0;
        while (BREAKS.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> breaks("to be or not"));
        other.start();
        System.out.println(breaks("that is"));
        other.join();
    }
}
