// expect: CLEAN
// twin: TwoWriteObjects
// Notes go through a queue to the one thread that owns the stream; another reads what has been written.
import java.io.*;
import java.util.concurrent.*;

public class OneWritesObjects {
    record Note(String text) implements Serializable {}

    public static void main(String[] args) throws Exception {
        var bytes = new ByteArrayOutputStream();
        BlockingQueue<Note> notes = new LinkedBlockingQueue<>();
        Thread scribe = new Thread(() -> {
            try (var out = new ObjectOutputStream(bytes)) {
                for (int i = 0; i < 2; i++) {
                    out.writeObject(notes.take());
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        scribe.start();
        notes.put(new Note("a"));
        notes.put(new Note("b"));
        scribe.join();
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assert in.readObject().equals(new Note("a"));
        }
    }
}
