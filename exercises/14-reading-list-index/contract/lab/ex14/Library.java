package lab.ex14;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.kit.StartGate;

/** Reads documents, in this process or in a child. They are text files in UTF-8. */
public final class Library {
    /** Folder beside the documents in which the grader keeps its gate. */
    public static final String GATE = "gate-of-the-grader";

    private static volatile Shelf shelf = new TextFiles();

    private Library() {}

    /** Where documents are kept; the grader's may be in memory. */
    public interface Shelf {
        String read(Path document) throws IOException;
    }

    /** Read a document. */
    public static String read(Path document) throws IOException {
        return shelf.read(document);
    }

    /** Use another shelf from now on in this process; for the grader. */
    public static void use(Shelf other) {
        shelf = other == null ? new TextFiles() : other;
    }

    /** Text files, and the gate at which the grader makes the readers of child processes meet. */
    private static final class TextFiles implements Shelf {
        @Override
        public String read(Path document) throws IOException {
            Path gate = document.toAbsolutePath().resolveSibling(GATE);
            if (Files.isDirectory(gate)) {
                meet(new StartGate(gate));
            }
            return Files.readString(document);
        }

        private static void meet(StartGate gate) throws IOException {
            try {
                gate.arrive(ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId());
                gate.awaitOpen();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while reading", e);
            }
        }
    }
}
