// expect: FAILED
// twin: FileCounterLocked
// Two threads read a number from a file and write the next one.
import java.nio.file.*;

public final class FileCounterTorn {
    static Path file;

    static void increment() throws java.io.IOException {
        int n = Integer.parseInt(Files.readString(file).trim());
        Files.writeString(file, String.valueOf(n + 1));
    }

    public static void main(String[] args) throws Exception {
        file = Files.createTempFile("count", ".txt");
        Files.writeString(file, "0");
        Thread t = new Thread(() -> {
            try {
                increment();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        t.start();
        increment();
        t.join();
        String s = Files.readString(file);
        Files.delete(file);
        assert s.equals("2") : s;
    }
}
