// expect: DATA_RACE
// twin: OneWritesObjects
// An ObjectOutputStream belongs to one thread.
import java.io.*;

public class TwoWriteObjects {
    record Note(String text) implements Serializable {}

    public static void main(String[] args) throws Exception {
        var out = new ObjectOutputStream(new ByteArrayOutputStream());
        Thread scribe = new Thread(() -> {
            try {
                out.writeObject(new Note("a"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        scribe.start();
        out.writeObject(new Note("b"));
        scribe.join();
    }
}
