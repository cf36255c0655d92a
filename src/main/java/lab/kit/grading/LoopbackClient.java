package lab.kit.grading;

import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Make clients for the local site, which speaks plain HTTP. */
public final class LoopbackClient {
    private LoopbackClient() {}

    /**
     * Make a client that follows no redirects and works on {@code threads} daemon threads of its own, like a program that
     * bounds them.
     *
     * <p>Close it with {@link HttpClient#shutdownNow}, which does not wait for requests that nobody wants any more.
     */
    public static HttpClient open(int threads) {
        return new CountedClient(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(trustingNobody())
                .executor(Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("client-", 1).factory()))
                .build());
    }

    /** Count the requests that clients made here have sent to this port so far. */
    public static int sentTo(int port) {
        return CountedClient.sentTo(port);
    }

    /** Tell whether a request that one of these clients has sent is still on its way and has a time-out, so that its wait ends by itself. */
    public static boolean awaitsTimeOut() {
        return CountedClient.timed() > 0;
    }

    /** The default would read the platform's certificates, which costs more than a whole case. */
    private static SSLContext trustingNobody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has TLS", impossible);
        }
    }
}
