import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import lab.ex14.Approach;
import lab.ex14.Library;
import lab.ex14.ReadingListIndex;

public final class Solution implements ReadingListIndex {
    @Override
    public Approach first() {
        return Approach.SEQUENTIAL;
    }

    @Override
    public SortedMap<String, Integer> index(List<Path> documents) throws Exception {
        SortedMap<String, Integer> index = new TreeMap<>();
        for (Path document : documents) {
            count(Library.read(document), index);
        }
        return index;
    }

    @Override
    public Approach second() {
        return Approach.THREAD;
    }

    @Override
    public SortedMap<String, Integer> indexAgain(List<Path> documents) throws Exception {
        // Another approach is asked for. Which one do you take?
        return index(documents);
    }

    @Override
    public String because() {
        return "";
    }

    private static void count(String text, SortedMap<String, Integer> index) {
        for (String word : text.split("\\P{L}+")) {
            if (!word.isEmpty()) {
                index.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
    }
}
