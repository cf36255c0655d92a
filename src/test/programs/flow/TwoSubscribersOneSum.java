// expect: DATA_RACE
// twin: SubscriberOneByOne
// Each subscriber is called by one thread at a time, but there are two of them.
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SubmissionPublisher;

public class TwoSubscribersOneSum {
    static int sum;

    public static void main(String[] args) {
        CompletableFuture<Void> first;
        CompletableFuture<Void> second;
        try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>()) {
            first = publisher.consume(item -> sum += item);
            second = publisher.consume(item -> sum += item);
            publisher.submit(1);
        }
        CompletableFuture.allOf(first, second).join();
        System.out.println(sum);
    }
}
