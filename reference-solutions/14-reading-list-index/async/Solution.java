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
import java.util.concurrent.Executors;
import lab.ex14.Approach;
import lab.ex14.Library;
import lab.ex14.ReadingListIndex;

public final class Solution implements ReadingListIndex {
    @Override
    public Approach first() {
        return Approach.ASYNC;
    }

    @Override
    public SortedMap<String, Integer> index(List<Path> documents) throws Exception {
        try (var executor = Executors.newFixedThreadPool(4)) {
            return documents.stream()
                    .map(document -> CompletableFuture.supplyAsync(() -> counted(document), executor))
                    .toList()
                    .stream()
                    .reduce(CompletableFuture.completedFuture(new TreeMap<>()), (all, part) -> all.thenCombine(part, Solution::sum))
                    .join();
        }
    }

    private static SortedMap<String, Integer> sum(SortedMap<String, Integer> all, SortedMap<String, Integer> part) {
        var sum = new TreeMap<>(all);
        add(part, sum);
        return sum;
    }

    private static SortedMap<String, Integer> counted(Path document) {
        try {
            return new TreeMap<>(count(Library.read(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Approach second() {
        return Approach.VIRTUAL_THREAD;
    }

    @Override
    public SortedMap<String, Integer> indexAgain(List<Path> documents) throws Exception {
        var counts = new ConcurrentHashMap<String, Integer>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Path document : documents) {
                executor.submit(() -> {
                    add(count(Library.read(document)), counts);
                    return null;
                });
            }
        }
        return new TreeMap<>(counts);
    }

    @Override
    public String because() {
        return "I would take virtual threads, because the code reads like the sequential one and errors have "
                + "stacks that make sense. Chained futures bring nothing here, since every task just blocks and then computes.";
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
