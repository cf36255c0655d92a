package dev.interleave.box.runner.probe;

import dev.interleave.box.protocol.Datum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lab.kit.grading.Site;

/** The site of a case, served in another box on the same loopback network. */
final class LoopbackSite implements Site {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final int port;
    private final String key;

    private LoopbackSite(int port, String key) {
        this.port = port;
        this.key = key;
    }

    static Optional<Site> read(Datum datum) {
        return datum instanceof Datum.Fields fields
                        && fields.get("port") instanceof Datum.Int(long port)
                        && fields.get("key") instanceof Datum.Text(String key)
                ? Optional.of(new LoopbackSite(Math.toIntExact(port), key))
                : Optional.empty();
    }

    @Override
    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void open(String gate) {
        String request = "GET /" + key + "/" + gate + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getByAddress(LOOPBACK), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The site cannot be reached", e);
        }
    }
}
