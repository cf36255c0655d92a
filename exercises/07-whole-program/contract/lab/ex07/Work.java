package lab.ex07;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import lab.kit.MappedInt;
import lab.kit.StartGate;

/**
 * What a child process has to do. By itself it does next to nothing; when the grader has laid out a plan next to the classes,
 * the children meet in {@link #begin}, and {@link #next} takes its time.
 */
public final class Work {
    private static final int PATIENT_STEPS = 3;
    private static final long PATIENCE_NANOS = 20_000_000;
    private static final long STEP_NANOS = 50_000;
    private static final long STAY_NANOS = 5_000_000;
    private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();

    private static Path folder;
    private static MappedInt mySteps;
    private static MemorySegment lastVisitor;
    private static int steps;

    private Work() {}

    /** To be called once in each child, before it counts. Returns when all children have begun. */
    public static void begin() throws IOException, InterruptedException, URISyntaxException {
        folder = plan();
        if (folder == null) {
            return;
        }
        long pid = ProcessHandle.current().pid();
        mySteps = MappedInt.of(folder.resolve("steps-" + pid));
        lastVisitor = map(folder.resolve("visitor"));
        var gate = new StartGate(folder);
        gate.arrive(String.valueOf(pid));
        gate.awaitOpen();
        if (Files.exists(folder.resolve("fails"))) {
            failOrStay(pid);
        }
    }

    /** The oldest fails; the others stay until the grader has seen what becomes of it. */
    private static void failOrStay(long pid) throws IOException {
        try (Stream<Path> arrived = Files.list(folder)) {
            long oldest = arrived.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("steps-"))
                    .mapToLong(name -> Long.parseLong(name.substring("steps-".length())))
                    .min()
                    .orElse(pid);
            if (oldest == pid) {
                throw new IllegalStateException("this worker fails, as planned");
            }
        }
        while (!Files.exists(folder.resolve("over"))) {
            LockSupport.parkNanos(STAY_NANOS);
        }
    }

    /**
     * Gives the number that comes after {@code value}, and takes its time for it. To be called for each addition, between reading
     * the counter and writing it; once more if it has to be tried again.
     */
    public static int next(int value) {
        if (folder != null) {
            mySteps.set(mySteps.get() + 1);
            linger();
        }
        return value + 1;
    }

    /** Stay until another process comes here too; not for long, and shorter each time. */
    private static void linger() {
        int me = (int) ProcessHandle.current().pid();
        INT.setVolatile(lastVisitor, 0L, me);
        long patience = ++steps <= PATIENT_STEPS ? PATIENCE_NANOS : STEP_NANOS;
        long start = System.nanoTime();
        do {
            LockSupport.parkNanos(STEP_NANOS);
        } while ((int) INT.getVolatile(lastVisitor, 0L) == me && System.nanoTime() - start < patience);
    }

    private static Path plan() throws URISyntaxException {
        CodeSource home = Work.class.getProtectionDomain().getCodeSource();
        if (home == null || home.getLocation() == null) {
            return null;
        }
        Path plan = Path.of(home.getLocation().toURI()).resolve("work");
        return Files.isDirectory(plan) ? plan : null;
    }

    private static MemorySegment map(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, Integer.BYTES, Arena.ofAuto());
        }
    }
}
