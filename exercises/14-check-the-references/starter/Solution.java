import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lab.ex14.Finding;
import lab.ex14.Reference;
import lab.ex14.ReferenceChecker;

public final class Solution implements ReferenceChecker {
    @Override
    public Map<URI, Finding> check(HttpClient client, List<Reference> references, Duration limit) throws Exception {
        // One after the other, for ever patient, and anything that is there is believed.
        Map<URI, Finding> findings = new HashMap<>();
        for (Reference reference : references) {
            HttpRequest request = HttpRequest.newBuilder(reference.uri()).build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            findings.put(
                    reference.uri(),
                    response.statusCode() == 200 ? new Finding.Confirmed() : new Finding.Gone(response.statusCode()));
        }
        return findings;
    }
}
