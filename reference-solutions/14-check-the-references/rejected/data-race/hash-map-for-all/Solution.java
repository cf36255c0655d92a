import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.ex14.Finding;
import lab.ex14.Reference;
import lab.ex14.ReferenceChecker;

public final class Solution implements ReferenceChecker {
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;

    @Override
    public Map<URI, Finding> check(HttpClient client, List<Reference> references, Duration limit) throws Exception {
        Map<URI, Finding> findings = new HashMap<>();
        List<Thread> threads = new ArrayList<>();
        for (Reference reference : references) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    findings.put(reference.uri(), check(client, reference, limit));
                } catch (InterruptedException e) {
                    findings.put(reference.uri(), new Finding.NoAnswer());
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return findings;
    }

    private static Finding check(HttpClient client, Reference reference, Duration limit) throws InterruptedException {
        try {
            URI uri = reference.uri();
            for (int redirects = 0; ; redirects++) {
                HttpRequest request = HttpRequest.newBuilder(uri).timeout(limit).build();
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                int status = response.statusCode();
                if (status == 200) {
                    return compare(reference, response.body());
                }
                Optional<String> location = response.headers().firstValue("Location");
                if (!REDIRECTS.contains(status) || location.isEmpty() || redirects == MOST_REDIRECTS) {
                    return new Finding.Gone(status);
                }
                uri = uri.resolve(location.get());
            }
        } catch (IOException e) {
            return new Finding.NoAnswer();
        }
    }

    private static Finding compare(Reference reference, String page) {
        Matcher matcher = TITLE.matcher(page);
        String title = matcher.find() ? matcher.group(1).strip().replaceAll("\\s+", " ") : "";
        return title.equalsIgnoreCase(reference.title()) ? new Finding.Confirmed() : new Finding.OtherTitle(title);
    }
}
