package dev.interleave.box.runner;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * Run inside every box: connect to the host, answer its requests one after another, end when it hangs up.
 *
 * <p>The protocol has a socket of its own, so that nothing printed can be taken for an answer and no child process inherits
 * the way back. Standard output and error of the program both go to file descriptor 1, in the order printed; file
 * descriptor 2 is left to the virtual machine itself.
 */
public final class Main {
    private Main() {}

    /** Start with the profile's name and the path of the host's socket. */
    public static void main(String[] arguments) throws IOException {
        ProgramOutput output = ProgramOutput.install();
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(Path.of(arguments[1])));
            // Channels.newInputStream locks per direction only; one thread reads and writes in turn here anyway.
            new Conversation(
                            Channels.newInputStream(channel),
                            Channels.newOutputStream(channel),
                            Verbs.of(arguments[0]),
                            output)
                    .run();
        } finally {
            // Threads that the code in the box left behind must not keep it alive, nor may its shutdown hooks.
            Runtime.getRuntime().halt(0);
        }
    }
}
