package dev.interleave.box.runner;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;

/** Connect a box's process to the host that started it. */
public final class BoxServer {
    private BoxServer() {}

    /**
     * Answer the host's requests one after another; never returns: the process ends when the host hangs up.
     *
     * <p>The protocol has a socket of its own, so that nothing printed can be taken for an answer and no child process
     * inherits the way back. Standard output and error of the program both go to file descriptor 1, in the order printed;
     * file descriptor 2 is left to the virtual machine itself.
     */
    public static void serve(Path socket, Map<String, Verb> verbs) throws IOException {
        ProgramOutput output = ProgramOutput.install();
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            new Conversation(Channels.newInputStream(channel), Channels.newOutputStream(channel), verbs, output).run();
        } finally {
            // Threads that the code in the box left behind must not keep it alive, nor may its shutdown hooks.
            Runtime.getRuntime().halt(0);
        }
    }
}
