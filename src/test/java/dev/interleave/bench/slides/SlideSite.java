package dev.interleave.bench.slides;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A site on loopback in a process of its own, each of whose pages takes its time. Prints its address and ends with its input. */
public final class SlideSite {
    /** Tells the address to whoever fetches. */
    static final String PROPERTY = "slides.site";

    private static final int BACKLOG = 500;

    private SlideSite() {}

    /** Give the address of page {@code index} that is answered after {@code millis}. */
    static URI page(int index, int millis) {
        return URI.create(System.getProperty(PROPERTY) + "/" + millis + "/" + index);
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer server = HttpServer.create(here, BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String[] path = exchange.getRequestURI().getPath().split("/");
            try {
                Thread.sleep(Integer.parseInt(path[1]));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            byte[] body = "page %s\n".formatted(path[2]).repeat(200).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
        System.in.readAllBytes();
        server.stop(0);
        System.exit(0);
    }
}
