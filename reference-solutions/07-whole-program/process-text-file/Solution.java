import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lab.ex07.SharedCounter;
import lab.ex07.Work;
import lab.kit.JavaChild;

/** Nothing is mapped: the number stands in a file of its own as text, another file is the lock; futures wait for the children. */
public final class Solution implements SharedCounter {
    @Override
    public int count(int processes, int each, Consumer<String> log) throws Exception {
        Path folder = Files.createTempDirectory("count");
        Path number = Files.writeString(folder.resolve("number"), "0");
        Path lock = Files.createFile(folder.resolve("lock"));
        try {
            var builder = JavaChild.of(Child.class, number.toString(), lock.toString(), String.valueOf(each)).inheritIO();
            var ends = IntStream.range(0, processes).mapToObj(i -> start(builder)).toList();
            long failures = ends.stream().map(CompletableFuture::join).filter(end -> end.exitValue() != 0).count();
            if (failures > 0) {
                throw new Exception("failed children: " + failures);
            }
            String value = Files.readString(number);
            log.accept("Final counter value: " + value);
            return Integer.parseInt(value);
        } finally {
            Files.delete(number);
            Files.delete(lock);
            Files.delete(folder);
        }
    }

    private static CompletableFuture<Process> start(ProcessBuilder builder) {
        try {
            return builder.start().onExit();
        } catch (java.io.IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    static final class Child {
        public static void main(String[] arguments) throws Exception {
            Work.begin();
            Path number = Path.of(arguments[0]);
            try (RandomAccessFile file = new RandomAccessFile(arguments[1], "rw")) {
                for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                    FileLock lock = file.getChannel().lock();
                    try {
                        int before = Integer.parseInt(Files.readString(number));
                        Files.writeString(number, String.valueOf(Work.next(before)));
                    } finally {
                        lock.release();
                    }
                }
            }
        }
    }
}
