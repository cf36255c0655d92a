import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lab.ex14.Finding;
import lab.ex14.Reference;
import lab.ex14.ReferenceChecker;

/** A thread each from a cached pool, a sorted concurrent map, a latch; redirects in a loop; the title found by hand. */
public final class Solution implements ReferenceChecker {
    @Override
    public Map<URI, Finding> check(HttpClient client, List<Reference> references, Duration limit) throws Exception {
        Map<URI, Finding> findings = new ConcurrentSkipListMap<>();
        CountDownLatch open = new CountDownLatch(references.size());
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            for (Reference reference : references) {
                pool.execute(() -> {
                    try {
                        findings.put(reference.uri(), look(client, reference, limit));
                    } finally {
                        open.countDown();
                    }
                });
            }
            open.await();
        }
        return findings;
    }

    private static Finding look(HttpClient client, Reference reference, Duration limit) {
        URI at = reference.uri();
        try {
            for (int redirects = 0; ; redirects++) {
                var response = client.send(
                        HttpRequest.newBuilder(at).timeout(limit).build(), HttpResponse.BodyHandlers.ofString());
                int status = response.statusCode();
                String location = response.headers().firstValue("Location").orElse(null);
                switch (status) {
                    case 200 -> {
                        String title = title(response.body());
                        return title.equalsIgnoreCase(reference.title())
                                ? new Finding.Confirmed()
                                : new Finding.OtherTitle(title);
                    }
                    case 301, 302, 303, 307, 308 -> {
                        if (location == null || redirects == 5) {
                            return new Finding.Gone(status);
                        }
                        at = at.resolve(location);
                    }
                    default -> {
                        return new Finding.Gone(status);
                    }
                }
            }
        } catch (IOException e) {
            return new Finding.NoAnswer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finding.NoAnswer();
        }
    }

    private static String title(String page) {
        int from = page.indexOf("<title>");
        int to = page.indexOf("</title>", from);
        if (from < 0 || to < 0) {
            return "";
        }
        return String.join(" ", page.substring(from + "<title>".length(), to).trim().split("\\s+"));
    }
}
