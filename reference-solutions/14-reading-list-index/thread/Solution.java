import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lab.ex14.Approach;
import lab.ex14.Library;
import lab.ex14.ReadingListIndex;
import lab.kit.JavaChild;

public final class Solution implements ReadingListIndex {
    @Override
    public Approach first() {
        return Approach.THREAD;
    }

    @Override
    public SortedMap<String, Integer> index(List<Path> documents) throws Exception {
        SortedMap<String, Integer> index = new TreeMap<>();
        try (var executor = Executors.newFixedThreadPool(4)) {
            List<Future<Map<String, Integer>>> parts = new ArrayList<>();
            for (Path document : documents) {
                parts.add(executor.submit(() -> count(Library.read(document))));
            }
            for (Future<Map<String, Integer>> part : parts) {
                add(part.get(), index);
            }
        }
        return index;
    }

    @Override
    public Approach second() {
        return Approach.PROCESS;
    }

    @Override
    public SortedMap<String, Integer> indexAgain(List<Path> documents) throws Exception {
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
    public String because() {
        return "I would take threads. A child costs a tenth of a second and the counts have to be printed and "
                + "parsed again; threads hand over a map. Processes only pay if a document may crash the reader.";
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
