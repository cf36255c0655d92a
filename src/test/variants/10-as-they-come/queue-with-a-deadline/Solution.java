import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lab.ex10.Page;
import lab.ex10.PageFeed;

/** Answers go into a queue with their place; the caller takes them until its time is up. */
public final class Solution implements PageFeed {
    private record Answer(int place, Page page) {}

    @Override
    public void fetchEach(HttpClient client, List<URI> uris, Duration limit, Consumer<Page> onPage) throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        LinkedBlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
        List<CompletableFuture<HttpResponse<byte[]>>> requests = new ArrayList<>();
        for (int i = 0; i < uris.size(); i++) {
            int place = i;
            URI uri = uris.get(i);
            var request = client.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
            request.whenComplete((response, failure) -> answers.add(new Answer(
                    place,
                    failure == null ? new Page(uri, response.statusCode(), response.body().length) : new Page(uri, -1, 0))));
            requests.add(request);
        }
        boolean[] given = new boolean[uris.size()];
        for (int left = uris.size(); left > 0; left--) {
            Answer answer = answers.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (answer == null) {
                break;
            }
            given[answer.place()] = true;
            onPage.accept(answer.page());
        }
        for (int i = 0; i < given.length; i++) {
            if (!given[i]) {
                requests.get(i).cancel(true);
                onPage.accept(new Page(uris.get(i), -1, 0));
            }
        }
    }
}
