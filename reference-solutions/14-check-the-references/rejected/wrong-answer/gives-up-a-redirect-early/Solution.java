import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.ex14.Finding;
import lab.ex14.Reference;
import lab.ex14.ReferenceChecker;

public final class Solution implements ReferenceChecker {
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 4;

    @Override
    public Map<URI, Finding> check(HttpClient client, List<Reference> references, Duration limit) throws Exception {
        Map<URI, CompletableFuture<Finding>> futures = new LinkedHashMap<>();
        for (Reference reference : references) {
            futures.put(
                    reference.uri(),
                    ask(client, reference, reference.uri(), limit, 0).exceptionally(failure -> new Finding.NoAnswer()));
        }
        Map<URI, Finding> findings = new LinkedHashMap<>();
        futures.forEach((uri, future) -> findings.put(uri, future.join()));
        return findings;
    }

    private static CompletableFuture<Finding> ask(
            HttpClient client, Reference reference, URI uri, Duration limit, int redirects) {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(limit).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenCompose(response -> {
            int status = response.statusCode();
            if (status == 200) {
                return CompletableFuture.completedFuture(compare(reference, response.body()));
            }
            Optional<String> location = response.headers().firstValue("Location");
            if (!REDIRECTS.contains(status) || location.isEmpty() || redirects == MOST_REDIRECTS) {
                return CompletableFuture.completedFuture(new Finding.Gone(status));
            }
            return ask(client, reference, uri.resolve(location.get()), limit, redirects + 1);
        });
    }

    private static Finding compare(Reference reference, String page) {
        Matcher matcher = TITLE.matcher(page);
        String title = matcher.find() ? matcher.group(1).strip().replaceAll("\\s+", " ") : "";
        return title.equalsIgnoreCase(reference.title()) ? new Finding.Confirmed() : new Finding.OtherTitle(title);
    }
}
