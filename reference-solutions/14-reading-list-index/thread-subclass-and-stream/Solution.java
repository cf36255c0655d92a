import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lab.ex14.Approach;
import lab.ex14.Library;
import lab.ex14.ReadingListIndex;

/** A subclass of Thread for each document; and a stream. */
public final class Solution implements ReadingListIndex {
    @Override
    public Approach first() {
        return Approach.THREAD;
    }

    @Override
    public SortedMap<String, Integer> index(List<Path> documents) throws Exception {
        List<Reader> readers = new ArrayList<Reader>();
        for (Path document : documents) {
            Reader reader = new Reader(document);
            readers.add(reader);
            reader.start();
        }
        SortedMap<String, Integer> index = new TreeMap<String, Integer>();
        for (Reader reader : readers) {
            reader.join();
            add(reader.counts, index);
        }
        return index;
    }

    private static class Reader extends Thread {
        private final Path document;
        private Map<String, Integer> counts = new HashMap<String, Integer>();

        Reader(Path document) {
            this.document = document;
        }

        @Override
        public void run() {
            try {
                counts = count(Library.read(document));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Approach second() {
        return Approach.SEQUENTIAL;
    }

    @Override
    public SortedMap<String, Integer> indexAgain(List<Path> documents) throws Exception {
        return documents.stream()
                .map(Solution::read)
                .flatMap(text -> Pattern.compile("\\p{L}+").matcher(text).results())
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toMap(word -> word, word -> 1, Integer::sum, TreeMap::new));
    }

    private static String read(Path document) {
        try {
            return Library.read(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String because() {
        return "The threads, as soon as there are many documents; the stream is the shorter program and good enough "
                + "for a handful of them, because nothing has to be started and nothing can get out of order.";
    }

    private static void add(Map<String, Integer> part, Map<String, Integer> index) {
        part.forEach((word, times) -> index.merge(word, times, Integer::sum));
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : text.split("\\P{L}+")) {
            if (!word.isEmpty()) {
                counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        return counts;
    }
}
