import java.lang.ProcessBuilder.Redirect;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lab.ex07.SharedCounter;
import lab.ex07.Work;
import lab.kit.JavaChild;

public final class Solution implements SharedCounter {
    @Override
    public int count(int processes, int each, Consumer<String> log) throws Exception {
        Path file = Files.createTempFile("counter", ".bin");
        try {
            Files.write(file, new byte[Integer.BYTES]);
            List<Process> children = new ArrayList<>();
            for (int i = 0; i < processes; i++) {
                children.add(start(file, each));
            }
            for (Process child : children) {
                if (child.waitFor() != 0) {
                    // The others are still at work.
                    throw new IllegalStateException("a child has failed");
                }
            }
            int value = read(file);
            log.accept("Final counter value: " + value);
            return value;
        } finally {
            Files.delete(file);
        }
    }

    private static Process start(Path file, int each) throws Exception {
        return JavaChild.of(Child.class, file.toString(), String.valueOf(each))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    private static int read(Path file) throws Exception {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, Integer.BYTES).getInt(0);
        }
    }

    static final class Child {
        public static void main(String[] arguments) throws Exception {
            int each = Integer.parseInt(arguments[1]);
            Path file = Path.of(arguments[0]);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                MappedByteBuffer counter = channel.map(FileChannel.MapMode.READ_WRITE, 0, Integer.BYTES);
                Work.begin();
                for (int i = 0; i < each; i++) {
                    try (FileLock lock = channel.lock()) {
                        counter.putInt(0, Work.next(counter.getInt(0)));
                    }
                }
            }
        }
    }
}
