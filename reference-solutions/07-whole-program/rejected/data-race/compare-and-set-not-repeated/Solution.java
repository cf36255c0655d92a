import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lab.ex07.SharedCounter;
import lab.ex07.Work;
import lab.kit.JavaChild;

public final class Solution implements SharedCounter {
    private static final VarHandle NUMBER = ValueLayout.JAVA_INT.varHandle();

    @Override
    public int count(int processes, int each, Consumer<String> log) throws Exception {
        Path file = Files.createTempFile("shared", null);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = map(file, arena);
            Process[] children = new Process[processes];
            for (int i = 0; i < processes; i++) {
                children[i] = JavaChild.of(Adder.class, file.toString(), "" + each)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
            int[] codes = new int[processes];
            for (int i = 0; i < processes; i++) {
                codes[i] = children[i].waitFor();
            }
            if (IntStream.of(codes).anyMatch(code -> code != 0)) {
                throw new IOException("a child has failed");
            }
            int value = (int) NUMBER.getVolatile(memory, 0L);
            log.accept("Final counter value: " + value);
            return value;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static MemorySegment map(Path file, Arena arena) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, ValueLayout.JAVA_INT.byteSize(), arena);
        }
    }

    static final class Adder {
        public static void main(String[] arguments) throws Exception {
            Work.begin();
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment memory = map(Path.of(arguments[0]), arena);
                for (int left = Integer.parseInt(arguments[1]); left > 0; left--) {
                    add(memory);
                }
            }
        }

        private static void add(MemorySegment memory) {
            int before = (int) NUMBER.getVolatile(memory, 0L);
            NUMBER.compareAndSet(memory, 0L, before, Work.next(before));
        }
    }
}
