import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lab.ex10.Page;
import lab.ex10.PageFeed;

public final class Solution implements PageFeed {
    @Override
    public void fetchEach(HttpClient client, List<URI> uris, Duration limit, Consumer<Page> onPage) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        BlockingQueue<Integer> done = new LinkedBlockingQueue<>();
        List<CompletableFuture<HttpResponse<byte[]>>> requests = new ArrayList<>();
        for (int i = 0; i < uris.size(); i++) {
            int index = i;
            var request = client.sendAsync(
                    HttpRequest.newBuilder(uris.get(i)).build(), BodyHandlers.ofByteArray());
            request.whenComplete((response, failure) -> done.add(index));
            requests.add(request);
        }
        boolean[] given = new boolean[uris.size()];
        for (int i = 0; i < given.length; i++) {
            Integer next = done.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            given[next] = true;
            onPage.accept(page(uris.get(next), requests.get(next)));
        }
        for (int i = 0; i < given.length; i++) {
            if (!given[i]) {
                onPage.accept(new Page(uris.get(i), -1, 0));
            }
        }
    }

    private static Page page(URI uri, CompletableFuture<HttpResponse<byte[]>> request) {
        try {
            HttpResponse<byte[]> response = request.join();
            return new Page(uri, response.statusCode(), response.body().length);
        } catch (CompletionException noAnswer) {
            return new Page(uri, -1, 0);
        }
    }
}
