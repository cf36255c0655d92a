import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import lab.ex07.SharedCounter;
import lab.ex07.Work;
import lab.kit.JavaChild;

/** Who makes the folder has the lock. The number is read and written with positions. */
public final class Solution implements SharedCounter {
    @Override
    public int count(int processes, int each, Consumer<String> log) throws Exception {
        Path home = Files.createTempDirectory("counting");
        Path number = home.resolve("number");
        Files.write(number, new byte[Integer.BYTES]);
        try {
            List<Process> children = new ArrayList<>();
            for (int i = 0; i < processes; i++) {
                children.add(JavaChild.of(Child.class, home.toString(), "" + each)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
            }
            boolean failed = false;
            for (Process child : children) {
                failed |= child.waitFor() != 0;
            }
            if (failed) {
                throw new IllegalStateException("a child has failed");
            }
            int value = ByteBuffer.wrap(Files.readAllBytes(number)).getInt();
            log.accept("Final counter value: " + value);
            return value;
        } finally {
            Files.deleteIfExists(home.resolve("lock"));
            Files.delete(number);
            Files.delete(home);
        }
    }

    static final class Child {
        public static void main(String[] args) throws Exception {
            Path lock = Path.of(args[0]).resolve("lock");
            Work.begin();
            try (FileChannel number = FileChannel.open(
                    Path.of(args[0]).resolve("number"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                for (int i = Integer.parseInt(args[1]); i > 0; i--) {
                    take(lock);
                    try {
                        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES);
                        number.read(bytes, 0);
                        int next = Work.next(bytes.getInt(0));
                        number.write(ByteBuffer.allocate(Integer.BYTES).putInt(0, next), 0);
                    } finally {
                        Files.delete(lock);
                    }
                }
            }
        }

        private static void take(Path lock) throws IOException {
            while (true) {
                try {
                    Files.createDirectory(lock);
                    return;
                } catch (FileAlreadyExistsException e) {
                    LockSupport.parkNanos(200_000);
                }
            }
        }
    }
}
