import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import lab.ex14.Approach;
import lab.ex14.Library;
import lab.ex14.ReadingListIndex;

/** Halves of halves in a ForkJoinPool; and futures that add to one concurrent map. */
public final class Solution implements ReadingListIndex {
    @Override
    public Approach first() {
        return Approach.THREAD;
    }

    @Override
    public SortedMap<String, Integer> index(List<Path> documents) throws Exception {
        try (var pool = new ForkJoinPool(4)) {
            return new TreeMap<>(pool.invoke(new Part(documents)));
        }
    }

    private static final class Part extends RecursiveTask<Map<String, Integer>> {
        private final transient List<Path> documents;

        Part(List<Path> documents) {
            this.documents = documents;
        }

        @Override
        protected Map<String, Integer> compute() {
            int size = documents.size();
            if (size == 0) {
                return Map.of();
            }
            if (size == 1) {
                try {
                    return count(Library.read(documents.getFirst()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            var left = new Part(documents.subList(0, size / 2));
            var right = new Part(documents.subList(size / 2, size));
            invokeAll(left, right);
            Map<String, Integer> sum = new HashMap<>(left.join());
            add(right.join(), sum);
            return sum;
        }
    }

    @Override
    public Approach second() {
        return Approach.ASYNC;
    }

    @Override
    public SortedMap<String, Integer> indexAgain(List<Path> documents) throws Exception {
        var counts = new ConcurrentHashMap<String, Integer>();
        var all = documents.stream()
                .map(document -> CompletableFuture.runAsync(() -> addTo(counts, document), Thread::startVirtualThread))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all).join();
        return new TreeMap<>(counts);
    }

    private static void addTo(Map<String, Integer> counts, Path document) {
        try {
            add(count(Library.read(document)), counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String because() {
        return "Fork and join suits the task well, since the documents can be halved and the halves merged on any "
                + "thread that is free. The futures are shorter, but share a map, and I like not sharing better.";
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
