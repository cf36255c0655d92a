package dev.interleave.sandbox;

import dev.interleave.box.protocol.Frame;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Talk with the runner of one box through a socket that only its first connection ever uses.
 *
 * <p>The socket's file is gone as soon as the runner has connected, before any untrusted code is loaded.
 */
final class BoxChannel implements AutoCloseable {
    private final Path directory;
    private final ServerSocketChannel listener;
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile @Nullable SocketChannel connection;

    private BoxChannel(Path directory, ServerSocketChannel listener) {
        this.directory = directory;
        this.listener = listener;
    }

    /** What came from the box. */
    sealed interface Event {
        record Arrived(Frame frame) implements Event {}

        /** Nothing more can come; {@code broken} says what was malformed, empty when the other side just closed. */
        record Ended(String broken) implements Event {}
    }

    /** Listen in a fresh directory of its own below {@code parent}. */
    static BoxChannel listen(Path parent, String id) throws IOException {
        // The name of the box cannot be guessed, so others may pass through here without being able to list.
        Path directory = Files.createDirectory(
                parent.resolve(id), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        Path socket = directory.resolve("s");
        ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listener.bind(UnixDomainSocketAddress.of(socket));
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
        BoxChannel channel = new BoxChannel(directory, listener);
        Thread.ofPlatform().daemon().name("box-" + id + "-channel").start(channel::receive);
        return channel;
    }

    Path socket() {
        return directory.resolve("s");
    }

    private void receive() {
        try {
            SocketChannel accepted = listener.accept();
            connection = accepted;
            stopListening();
            InputStream in = new BufferedInputStream(Channels.newInputStream(accepted));
            while (true) {
                events.add(new Event.Arrived(Frame.readFrom(in)));
            }
        } catch (dev.interleave.box.protocol.ProtocolException broken) {
            events.add(new Event.Ended(String.valueOf(broken.getMessage())));
        } catch (IOException closed) {
            events.add(new Event.Ended(""));
        }
    }

    /** Send on a thread of its own: a box that does not read must not stop its owner from watching the clock. */
    void send(Frame frame) {
        Thread.ofVirtual().start(() -> {
            try {
                SocketChannel open = connection;
                if (open != null) {
                    frame.writeTo(Channels.newOutputStream(open));
                }
            } catch (IOException closed) {
                events.add(new Event.Ended(""));
            }
        });
    }

    /** Wait for the next event, null when none came in time. */
    @Nullable
    Event next(long millis) {
        try {
            return events.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Event.Ended("");
        }
    }

    private void stopListening() throws IOException {
        listener.close();
        Files.deleteIfExists(socket());
    }

    @Override
    public void close() {
        try {
            SocketChannel open = connection;
            if (open != null) {
                open.close();
            }
            stopListening();
            Files.deleteIfExists(directory);
        } catch (IOException gone) {
            // Left in the run directory, which is emptied at the next start.
        }
    }
}
