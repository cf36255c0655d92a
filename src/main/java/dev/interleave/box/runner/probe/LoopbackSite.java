package dev.interleave.box.runner.probe;

import dev.interleave.box.protocol.Datum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lab.kit.grading.LoopbackClient;
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

    static Optional<LoopbackSite> read(Datum datum) {
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
        ask("/" + gate);
    }

    @Override
    public int inFlight() {
        return state().inFlight();
    }

    /** End a meeting that will not take place. */
    void endMeeting() {
        ask("/");
    }

    /** What the site does now. An answer proves that it has seen everything that was sent to it before. */
    State state() {
        String answer = ask("");
        String[] numbers = answer.substring(answer.indexOf("\r\n\r\n") + 4).split(" ");
        return new State(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                Integer.parseInt(numbers[3]));
    }

    /**
     * @param inFlight requests that have come and are not being answered yet
     * @param moving how many requests are being answered or will be without anybody's doing
     * @param meeting how many of them wait until more come
     * @param arrived how many requests have come since the beginning
     */
    record State(int inFlight, int moving, int meeting, int arrived) {}

    /** Tell whether all requests that have come were sent by the clients that the probe gives out, and none of them waits for a time-out. */
    boolean awaitsNoTimeOut() {
        return !LoopbackClient.awaitsTimeOut() && state().arrived() == LoopbackClient.sentTo(port);
    }

    private String ask(String what) {
        String request = "GET /" + key + what + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getByAddress(LOOPBACK), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("The site cannot be reached", e);
        }
    }
}
