// expect: CLEAN
// twin: FileCounterTorn
// The file is read and written under a lock.
import java.io.*;
import java.nio.file.*;

public final class FileCounterLocked {
    static final Object lock = new Object();

    static void increment(File f) throws IOException {
        synchronized (lock) {
            try (RandomAccessFile r = new RandomAccessFile(f, "rw")) {
                int n = r.length() == 0 ? 0 : r.readInt();
                r.seek(0);
                r.writeInt(n + 1);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        File f = File.createTempFile("count", ".bin");
        Thread t = new Thread(() -> {
            try {
                increment(f);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        t.start();
        increment(f);
        t.join();
        try (DataInputStream in = new DataInputStream(new FileInputStream(f))) {
            assert in.readInt() == 2;
        }
        f.delete();
    }
}
