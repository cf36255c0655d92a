package grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lab.ex06.Gallery;
import lab.ex06.Picture;
import lab.ex06.PictureBlur;
import lab.kit.Muted;
import lab.kit.StartGate;
import lab.kit.grading.EventLog;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Lays out pictures, lets their readers meet, in this process or in children, and collects the blurred ones. */
public final class Probe implements Experiment<PictureBlur, Probe.Pile, Probe.Seen> {
    /** A picture to be laid out at {@code path}; damaged if it has no pixels. */
    public record Original(String path, int width, int height, int[] rgb) {
        @Override
        public String toString() {
            return path + " of " + width + " x " + height + " pixels";
        }
    }

    public record Pile(List<Original> pictures, int workers) {}

    /** What lies at the place of a blurred picture; nothing readable if {@code rgb} is empty. */
    public record Blurred(int width, int height, int[] rgb) {}

    /**
     * @param blurred one for each picture, in their order
     * @param log what was logged when the call returned, with paths as in the input
     * @param most how many readers came to the gate before it was opened
     * @param alive child processes alive when the call returned
     * @param hasty a line that was logged before the picture that it tells of had been written, {@code ""} if there was none
     * @param late whether pictures were still in work when the call had returned
     */
    public record Seen(List<Blurred> blurred, List<String> log, String hasty, int most, int alive, boolean late) {}

    @Override
    public Seen observe(PictureBlur solution, Pile pile, Setting setting) throws Exception {
        if (setting.timed()) {
            return unhindered(solution, pile, setting);
        }
        return setting.explored() ? inMemory(solution, pile, setting) : onDisk(solution, pile, setting);
    }

    private static Seen inMemory(PictureBlur solution, Pile pile, Setting setting) throws Exception {
        Path root = Path.of("/pictures");
        var shelf = new Memory();
        for (Original original : pile.pictures()) {
            shelf.put(root.resolve(original.path()), original);
        }
        var log = new EventLog();
        Gallery.use(new Unhurried(shelf, setting));
        try {
            var hasty = new EventLog();
            solution.blurAll(paths(root, pile), pile.workers(), watched(root, pile, log, hasty, shelf::has));
            return new Seen(collect(root, pile, shelf), told(root, log), first(hasty), 0, 0, false);
        } finally {
            Gallery.use(null);
        }
    }

    /** On disk too, where children find the pictures, but nobody is held up. */
    private static Seen unhindered(PictureBlur solution, Pile pile, Setting setting) throws Exception {
        Path root = setting.folder();
        for (Original original : pile.pictures()) {
            layOut(root.resolve(original.path()), original);
        }
        var log = new EventLog();
        solution.blurAll(paths(root, pile), pile.workers(), log);
        return new Seen(collect(root, pile, new Memory()), told(root, log), "", 0, 0, false);
    }

    private static Seen onDisk(PictureBlur solution, Pile pile, Setting setting) throws Exception {
        Path root = setting.folder();
        for (Original original : pile.pictures()) {
            layOut(root.resolve(original.path()), original);
        }
        Path folder = Files.createDirectory(root.resolve(Gallery.GATE));
        var gate = new Gate(new StartGate(folder), pile, setting);
        var log = new EventLog();
        Gallery.use(gate);
        Thread keeper = Thread.ofPlatform().daemon().name("gatekeeper").start(gate::keep);
        try {
            var hasty = new EventLog();
            solution.blurAll(paths(root, pile), pile.workers(), watched(root, pile, log, hasty, Files::exists));
            List<String> told = told(root, log);
            boolean late = gate.isBusy() || told.size() < pile.pictures().size() && gate.goesOn(log, told.size());
            int alive = setting.children();
            gate.returned.enter();
            keeper.join();
            return new Seen(collect(root, pile, gate), told, first(hasty), gate.most.arrived(), alive, late);
        } finally {
            gate.returned.enter();
            Gallery.use(null);
        }
    }

    private static void layOut(Path path, Original original) throws IOException {
        Files.createDirectories(path.getParent());
        if (original.rgb().length == 0) {
            Files.writeString(path, "P6\n7 7\n255\nthis is no picture");
        } else {
            Gallery.save(path, new Picture(original.width(), original.height(), original.rgb()));
        }
    }

    private static List<Path> paths(Path root, Pile pile) {
        return pile.pictures().stream()
                .map(original -> root.resolve(original.path()))
                .toList();
    }

    /** Look, at each line that tells of a picture, whether there is one. */
    private static Consumer<String> watched(
            Path root, Pile pile, EventLog log, EventLog hasty, Predicate<Path> exists) {
        Map<String, Original> lines = pile.pictures().stream()
                .collect(Collectors.toUnmodifiableMap(
                        original -> "Processed " + root.resolve(original.path()), Function.identity()));
        return line -> {
            Original original = line == null ? null : lines.get(line);
            if (original != null && !exists.test(twin(root.resolve(original.path())))) {
                hasty.accept("Processed " + original.path());
            }
            log.accept(line);
        };
    }

    private static String first(EventLog log) {
        return log.texts().isEmpty() ? "" : log.texts().getFirst();
    }

    private static Path twin(Path path) {
        return path.resolveSibling("blurred_" + path.getFileName());
    }

    private static List<String> told(Path root, EventLog log) {
        return log.texts().stream().map(line -> line.replace(root + "/", "")).toList();
    }

    private static List<Blurred> collect(Path root, Pile pile, Gallery.Shelf shelf) {
        var all = new ArrayList<Blurred>();
        for (Original original : pile.pictures()) {
            all.add(blurred(twin(root.resolve(original.path())), shelf));
        }
        return all;
    }

    private static Blurred blurred(Path path, Gallery.Shelf shelf) {
        try {
            Picture picture = shelf instanceof Memory memory && memory.has(path) ? shelf.read(path) : Gallery.load(path);
            return new Blurred(picture.width(), picture.height(), picture.rgb());
        } catch (IOException missing) {
            return new Blurred(0, 0, new int[0]);
        }
    }

    /** Holds readers back until as many as there are workers have come, or will never come. */
    private static final class Gate implements Gallery.Shelf {
        private final StartGate children;
        private final Setting setting;
        private final int workers;
        private final int together;
        private final Tally opened = new Tally();
        private final Tally most = new Tally();
        private final Tally reading = new Tally();
        private final Tally writing = new Tally();
        private final Tally returned = new Tally();

        Gate(StartGate children, Pile pile, Setting setting) {
            this.children = children;
            this.setting = setting;
            this.workers = pile.workers();
            this.together = Math.min(pile.workers(), pile.pictures().size());
        }

        void keep() {
            setting.await(() -> arrived() >= together || returned.arrived() > 0);
            setting.hold(() -> arrived() > workers || returned.arrived() > 0);
            setting.await(() -> allHere() || arrived() > workers || returned.arrived() > 0);
            for (int i = arrived(); i > 0; i--) {
                most.enter();
            }
            opened.enter();
            try {
                children.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Tell whether no child is still on its way. */
        private boolean allHere() {
            try {
                return setting.children() <= children.arrived();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Only those who are there together: a reader whom hope has left goes on before the gate opens, and the next one comes. */
        private int arrived() {
            try {
                return reading.inside() + children.arrived();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isBusy() {
            return reading.inside() > 0 || writing.inside() > 0;
        }

        /** Tell whether more is read or logged, though the call has returned. */
        boolean goesOn(EventLog log, int lines) {
            return setting.hold(() -> log.size() > lines || isBusy());
        }

        @Override
        public Picture read(Path path) throws IOException {
            reading.enter();
            try {
                setting.await(() -> opened.arrived() > 0);
                return Gallery.load(path);
            } finally {
                reading.leave();
            }
        }

        @Override
        public void write(Path path, Picture picture) throws IOException {
            writing.enter();
            try {
                setting.hold(() -> returned.arrived() > 0);
                Gallery.save(path, picture);
            } finally {
                writing.leave();
            }
        }
    }

    /** Takes its time before it reads, in those runs that are made for it. */
    private record Unhurried(Gallery.Shelf shelf, Setting setting) implements Gallery.Shelf {
        @Override
        public Picture read(Path path) throws IOException {
            setting.linger();
            return shelf.read(path);
        }

        @Override
        public void write(Path path, Picture picture) throws IOException {
            shelf.write(path, picture);
        }
    }

    /** Keeps pictures in memory: nothing is shared between a picture read and the one on the shelf. */
    @Muted
    private static final class Memory implements Gallery.Shelf {
        private final Map<Path, Picture> pictures = new HashMap<>();

        synchronized boolean has(Path path) {
            return pictures.containsKey(path);
        }

        void put(Path path, Original original) {
            pictures.put(path, new Picture(original.width(), original.height(), original.rgb()));
        }

        @Override
        public synchronized Picture read(Path path) throws IOException {
            Picture picture = pictures.get(path);
            if (picture == null || picture.rgb().length == 0) {
                throw new IOException("no picture, or a damaged one: " + path);
            }
            return new Picture(picture.width(), picture.height(), picture.rgb().clone());
        }

        @Override
        public synchronized void write(Path path, Picture picture) {
            pictures.put(path, new Picture(picture.width(), picture.height(), picture.rgb().clone()));
        }
    }
}
