package grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import lab.ex14.Approach;
import lab.ex14.Library;
import lab.ex14.ReadingListIndex;
import lab.kit.Muted;
import lab.kit.StartGate;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Uses one half of the solution, and looks at who reads the documents: which threads, or which processes. */
public final class Probe implements Experiment<ReadingListIndex, Probe.Input, Probe.Seen> {
    public enum Half {
        FIRST,
        SECOND
    }

    public enum Course {
        USUAL,
        /** The computer's language has a lower-case i without a dot. */
        TURKISH
    }

    public record Input(Half half, Course course, List<String> texts) {}

    public record Count(String word, int times) {}

    /**
     * Who has read.
     *
     * @param onCaller documents read on the calling thread
     * @param onPlatform documents read on other platform threads of this process
     * @param onVirtual documents read on virtual threads of this process
     * @param processes child processes that have read the first documents
     * @param met whether two readers were at work at once
     */
    public record Readers(int onCaller, int onPlatform, int onVirtual, int processes, boolean met) {}

    /**
     * @param first what {@code first()} says, {@code ""} for null
     * @param counts in the order of the map; {@code null} if the map was, or if this half can't be explored
     * @param late whether documents were read after the call had returned
     * @param alive child processes alive when the call returned
     */
    public record Seen(
            String first, String second, String because, List<Count> counts, Readers readers, boolean late, int alive) {}

    @Override
    public Seen observe(ReadingListIndex solution, Input input, Setting setting) throws Exception {
        if (setting.timed()) {
            return unhindered(solution, input, setting);
        }
        Approach approach = input.half() == Half.FIRST ? solution.first() : solution.second();
        return setting.explored()
                ? inMemory(solution, input, approach, setting)
                : onDisk(solution, input, approach, setting);
    }

    /** On disk, where children find the documents too, but nobody is held up. */
    private static Seen unhindered(ReadingListIndex solution, Input input, Setting setting) throws Exception {
        List<Path> documents = documents(setting.folder(), input);
        for (int i = 0; i < documents.size(); i++) {
            Files.writeString(documents.get(i), input.texts().get(i));
        }
        return seen(solution, counts(use(solution, input, documents)), new Readers(0, 0, 0, 0, false), false, 0);
    }

    private static Seen inMemory(
            ReadingListIndex solution, Input input, Approach approach, Setting setting) throws Exception {
        if (approach == Approach.PROCESS) {
            return seen(solution, null, new Readers(0, 0, 0, 0, false), false, 0);
        }
        var shelf = new Memory();
        var returned = new Tally();
        List<Path> documents = documents(Path.of("/library"), input);
        for (int i = 0; i < documents.size(); i++) {
            shelf.texts.put(documents.get(i), input.texts().get(i));
        }
        Library.use(document -> {
            String text = shelf.read(document);
            setting.hold(() -> returned.arrived() > 0);
            return text;
        });
        try {
            List<Count> counts = counts(use(solution, input, documents));
            returned.enter();
            return seen(solution, counts, new Readers(0, 0, 0, 0, false), false, 0);
        } finally {
            Library.use(null);
        }
    }

    private static Seen onDisk(ReadingListIndex solution, Input input, Approach approach, Setting setting)
            throws Exception {
        Path root = setting.folder();
        List<Path> documents = documents(root, input);
        for (int i = 0; i < documents.size(); i++) {
            Files.writeString(documents.get(i), input.texts().get(i));
        }
        Path folder = Files.createDirectory(root.resolve(Library.GATE));
        var gate = new Gate(folder, approach == Approach.SEQUENTIAL ? 1 : Math.min(2, documents.size()), setting);
        Locale usual = Locale.getDefault();
        if (input.course() == Course.TURKISH) {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        }
        Library.use(gate);
        Thread keeper = Thread.ofPlatform().daemon().name("gatekeeper").start(gate::keep);
        try {
            List<Count> counts = counts(use(solution, input, documents));
            boolean late = gate.readers.inside() > 0;
            int alive = setting.children();
            gate.returned.enter();
            keeper.join();
            return seen(solution, counts, gate.readers(), late, alive);
        } finally {
            gate.returned.enter();
            Library.use(null);
            Locale.setDefault(usual);
        }
    }

    private static SortedMap<String, Integer> use(ReadingListIndex solution, Input input, List<Path> documents)
            throws Exception {
        return input.half() == Half.FIRST ? solution.index(documents) : solution.indexAgain(documents);
    }

    private static Seen seen(ReadingListIndex solution, List<Count> counts, Readers readers, boolean late, int alive) {
        return new Seen(
                name(solution.first()),
                name(solution.second()),
                solution.because() == null ? "" : solution.because(),
                counts,
                readers,
                late,
                alive);
    }

    private static String name(Approach approach) {
        return approach == null ? "" : approach.name();
    }

    private static List<Path> documents(Path root, Input input) {
        var documents = new ArrayList<Path>();
        for (int i = 0; i < input.texts().size(); i++) {
            documents.add(root.resolve("document" + i + ".txt"));
        }
        return documents;
    }

    private static List<Count> counts(SortedMap<String, Integer> index) {
        if (index == null) {
            return null;
        }
        var counts = new ArrayList<Count>();
        index.forEach((word, times) -> counts.add(new Count(String.valueOf(word), times == null ? 0 : times)));
        return counts;
    }

    /** Holds the first readers back until two have come, or will never come. */
    private static final class Gate implements Library.Shelf {
        private final Path folder;
        private final StartGate children;
        private final Setting setting;
        private final int together;
        private final Thread caller = Thread.currentThread();
        private final Tally readers = new Tally();
        private final Tally onCaller = new Tally();
        private final Tally onVirtual = new Tally();
        private final Tally opened = new Tally();
        private final Tally met = new Tally();
        private final Tally returned = new Tally();

        Gate(Path folder, int together, Setting setting) {
            this.folder = folder;
            this.children = new StartGate(folder);
            this.together = together;
            this.setting = setting;
        }

        void keep() {
            // Only those who are there together count: a reader whom hope has left is let go before this thread, and the next comes.
            boolean came = setting.await(() -> arrived() >= together || returned.arrived() > 0);
            if (came && arrived() >= together) {
                met.enter();
            }
            setting.hold(() -> returned.arrived() > 0);
            opened.enter();
            try {
                children.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private int arrived() {
            try {
                return readers.inside() + children.arrived();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String read(Path document) throws IOException {
            readers.enter();
            if (Thread.currentThread() == caller) {
                onCaller.enter();
            } else if (Thread.currentThread().isVirtual()) {
                onVirtual.enter();
            }
            try {
                setting.await(() -> opened.arrived() > 0);
                return Files.readString(document);
            } finally {
                readers.leave();
            }
        }

        Readers readers() throws IOException {
            int others = readers.arrived() - onCaller.arrived() - onVirtual.arrived();
            return new Readers(onCaller.arrived(), others, onVirtual.arrived(), processes(), met.arrived() > 0);
        }

        private int processes() throws IOException {
            Set<String> pids = new HashSet<>();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "arrived-*")) {
                for (Path file : files) {
                    pids.add(file.getFileName().toString().split("-")[1]);
                }
            }
            return pids.size();
        }
    }

    /** Keeps texts in memory. */
    @Muted
    private static final class Memory implements Library.Shelf {
        private final Map<Path, String> texts = new HashMap<>();

        @Override
        public synchronized String read(Path document) throws IOException {
            String text = texts.get(document);
            if (text == null) {
                throw new IOException("no such document: " + document);
            }
            return text;
        }
    }
}
