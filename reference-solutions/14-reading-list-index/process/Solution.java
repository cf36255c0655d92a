import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import lab.ex14.Approach;
import lab.ex14.Library;
import lab.ex14.ReadingListIndex;
import lab.kit.JavaChild;

public final class Solution implements ReadingListIndex {
    @Override
    public Approach first() {
        return Approach.PROCESS;
    }

    @Override
    public SortedMap<String, Integer> index(List<Path> documents) throws Exception {
        List<Process> children = new ArrayList<>();
        int size = Math.min(2, documents.size());
        for (int k = 0; k < size; k++) {
            List<String> share = new ArrayList<>();
            for (int i = k; i < documents.size(); i += size) {
                share.add(documents.get(i).toString());
            }
            children.add(JavaChild.of(Child.class, share.toArray(String[]::new))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
        SortedMap<String, Integer> index = new TreeMap<>();
        for (Process child : children) {
            try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] parts = line.split(" ");
                    index.merge(parts[0], Integer.parseInt(parts[1]), Integer::sum);
                }
            }
            if (child.waitFor() != 0) {
                throw new IllegalStateException("a child has failed");
            }
        }
        return index;
    }

    static final class Child {
        public static void main(String[] documents) throws Exception {
            var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
            Map<String, Integer> counts = new HashMap<>();
            for (String document : documents) {
                add(count(Library.read(Path.of(document))), counts);
            }
            counts.forEach((word, times) -> out.println(word + " " + times));
            out.flush();
        }
    }

    @Override
    public Approach second() {
        return Approach.ASYNC;
    }

    @Override
    public SortedMap<String, Integer> indexAgain(List<Path> documents) throws Exception {
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
    public String because() {
        return "I would take the futures: they combine results without anybody waiting in between, and run in one "
                + "process. Children have to be started, fed, read and awaited, which is most of the code here.";
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
