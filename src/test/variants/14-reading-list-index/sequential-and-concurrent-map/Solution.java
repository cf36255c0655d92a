import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lab.ex14.Approach;
import lab.ex14.Library;
import lab.ex14.ReadingListIndex;

/** A matcher's results in a loop, and once more with threads that merge into a concurrent sorted map. */
public final class Solution implements ReadingListIndex {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    @Override
    public Approach first() {
        return Approach.SEQUENTIAL;
    }

    @Override
    public SortedMap<String, Integer> index(List<Path> documents) throws Exception {
        SortedMap<String, Integer> index = new TreeMap<>();
        for (Path document : documents) {
            words(document).forEach(word -> index.merge(word, 1, Integer::sum));
        }
        return index;
    }

    @Override
    public Approach second() {
        return Approach.THREAD;
    }

    @Override
    public SortedMap<String, Integer> indexAgain(List<Path> documents) throws Exception {
        ConcurrentSkipListMap<String, Integer> index = new ConcurrentSkipListMap<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (Path document : documents) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    words(document).forEach(word -> index.merge(word, 1, Integer::sum));
                } catch (Exception e) {
                    failure.set(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return index;
    }

    @Override
    public String because() {
        return "For a handful of short documents I would take the plain loop, because it is the easiest to read and to get"
                + " right; with many large documents the threads pay for themselves, and the concurrent map keeps them correct.";
    }

    private static List<String> words(Path document) throws Exception {
        return WORD.matcher(Library.read(document))
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toList());
    }
}
