package dev.interleave.box.runner;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Send what the program prints to file descriptor 1, unbuffered, and mark where each answer's output ends. */
final class ProgramOutput {
    private final OutputStream descriptor;
    private final PrintStream printed;

    private ProgramOutput(OutputStream descriptor, PrintStream printed) {
        this.descriptor = descriptor;
        this.printed = printed;
    }

    static ProgramOutput install() {
        OutputStream descriptor = new FileOutputStream(FileDescriptor.out);
        PrintStream printed = new PrintStream(new Unclosable(descriptor), true, StandardCharsets.UTF_8);
        System.setOut(printed);
        System.setErr(printed);
        System.setIn(InputStream.nullInputStream());
        return new ProgramOutput(descriptor, printed);
    }

    /** Undo what the last program did to the standard streams, and write the mark that the host waits for. */
    void endOf(UUID request) {
        // Never a call on System.out here: by now it may be the program's own stream, which may block or throw.
        System.setOut(printed);
        System.setErr(printed);
        try {
            // One write below PIPE_BUF: output of threads left behind can come before or after it, never within.
            descriptor.write(ByteBuffer.allocate(16)
                    .putLong(request.getMostSignificantBits())
                    .putLong(request.getLeastSignificantBits())
                    .array());
        } catch (IOException closed) {
            // The program closed the descriptor itself; the host waits in vain for a moment, and nothing is lost.
        }
    }

    /** Keeps the descriptor open when a program closes {@code System.out}. */
    private static final class Unclosable extends FilterOutputStream {
        Unclosable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
