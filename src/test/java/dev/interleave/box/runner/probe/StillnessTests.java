package dev.interleave.box.runner.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.interleave.box.runner.probe.Stillness.Look;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class StillnessTests {
    private static final String TIMER = "Keep-Alive-Timer";

    /** It sleeps again and again after a connection was kept for the next request, and nobody waits for it. */
    @Test
    void whatClosesConnectionsThatAreNotUsedAnyMoreIsNoSleeperOfTheSubmission() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes());
            exchange.close();
        });
        server.start();
        try {
            URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            try (InputStream answer = uri.toURL().openConnection(Proxy.NO_PROXY).getInputStream()) {
                assertThat(answer.readAllBytes()).hasSize(2);
            }

            assertThat(look(asleep(TIMER))).isEqualTo(Look.STILL);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aSleeperThatOnlyHasItsNameStillSleeps() throws Exception {
        Thread sleeper = Thread.ofPlatform().name("my " + TIMER).start(() -> {
            try {
                Thread.sleep(600_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            assertThat(look(asleep("my " + TIMER))).isEqualTo(Look.SLEEPING);
        } finally {
            sleeper.interrupt();
            sleeper.join();
        }
    }

    private static Look look(Thread thread) {
        return Stillness.look(List.of(thread), Set.of());
    }

    private static Thread asleep(String name) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < deadline) {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals(name) && thread.getState() == Thread.State.TIMED_WAITING) {
                    return thread;
                }
            }
            LockSupport.parkNanos(1_000_000);
        }
        throw new AssertionError("no thread " + name + " sleeps");
    }
}
