import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lab.ex03.Crawler;
import lab.ex03.Document;
import lab.ex03.Web;

public final class Solution implements Crawler {
    @Override
    public Set<URI> crawl(Web web, URI root, int maxInFlight) throws Exception {
        Set<URI> seen = new HashSet<>(Set.of(root));
        Set<URI> found = new HashSet<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(maxInFlight)) {
            CompletionService<Document> fetches = new ExecutorCompletionService<>(pool);
            fetches.submit(() -> web.fetch(root));
            for (int underWay = 1; underWay > 0; underWay--) {
                try {
                    Document document = fetches.take().get();
                    if (document.status() == 200) {
                        found.add(document.uri());
                    } else if (document.status() != 301) {
                        continue; // what a missing page links to is missing, too
                    }
                    for (URI link : document.links()) {
                        if (seen.add(link)) {
                            fetches.submit(() -> web.fetch(link));
                            underWay++;
                        }
                    }
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof IOException)) {
                        throw e;
                    }
                }
            }
        }
        return found;
    }
}
