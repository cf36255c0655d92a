import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import lab.ex10.Page;
import lab.ex10.PageFeed;

public final class Solution implements PageFeed {
    @Override
    public void fetchEach(HttpClient client, List<URI> uris, Duration limit, Consumer<Page> onPage) throws Exception {
        for (URI uri : uris) {
            onPage.accept(fetch(client, uri, limit));
        }
    }

    private static Page fetch(HttpClient client, URI uri, Duration limit) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(limit).build();
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return new Page(uri, response.statusCode(), response.body().length);
        } catch (IOException noAnswerInTime) {
            return new Page(uri, -1, 0);
        }
    }
}
