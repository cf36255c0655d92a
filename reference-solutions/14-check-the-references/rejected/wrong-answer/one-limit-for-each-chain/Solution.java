import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lab.ex14.Finding;
import lab.ex14.Reference;
import lab.ex14.ReferenceChecker;

/** The limit is for a reference with all its redirects, and begins when the references before it are done. */
public final class Solution implements ReferenceChecker {
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    @Override
    public Map<URI, Finding> check(HttpClient client, List<Reference> references, Duration limit) throws Exception {
        Map<URI, Finding> findings = new HashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<URI, Future<Finding>> asked = new LinkedHashMap<>();
            for (Reference reference : references) {
                asked.put(reference.uri(), threads.submit(() -> ask(client, reference)));
            }
            for (Map.Entry<URI, Future<Finding>> each : asked.entrySet()) {
                try {
                    findings.put(each.getKey(), each.getValue().get(limit.toMillis(), TimeUnit.MILLISECONDS));
                } catch (TimeoutException | ExecutionException e) {
                    each.getValue().cancel(true);
                    findings.put(each.getKey(), new Finding.NoAnswer());
                }
            }
        }
        return findings;
    }

    private static Finding ask(HttpClient client, Reference reference) throws Exception {
        URI uri = reference.uri();
        for (int redirects = 0; true; redirects++) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            Optional<String> location = answer.headers().firstValue("Location");
            if (answer.statusCode() == 200) {
                return compared(reference.title(), answer.body());
            }
            if (!MOVED.contains(answer.statusCode()) || location.isEmpty() || redirects == 5) {
                return new Finding.Gone(answer.statusCode());
            }
            uri = uri.resolve(location.get());
        }
    }

    private static Finding compared(String cited, String page) {
        int begin = page.indexOf("<title>");
        int end = page.indexOf("</title>");
        String title = begin < 0 ? "" : page.substring(begin + 7, end).strip().replaceAll("\\s+", " ");
        return title.equalsIgnoreCase(cited) ? new Finding.Confirmed() : new Finding.OtherTitle(title);
    }
}
