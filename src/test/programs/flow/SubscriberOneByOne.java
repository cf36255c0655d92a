// expect: CLEAN
// twin: TwoSubscribersOneSum
// More items than the buffer holds at first; a subscriber gets them one after the other, and the end is awaited.
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SubmissionPublisher;

public class SubscriberOneByOne {
    static final class Parcel {
        int weight;

        Parcel(int weight) {
            this.weight = weight;
        }
    }

    public static void main(String[] args) {
        int[] sum = new int[1];
        CompletableFuture<Void> end;
        try (SubmissionPublisher<Parcel> publisher = new SubmissionPublisher<>()) {
            end = publisher.consume(parcel -> sum[0] += parcel.weight++);
            for (int i = 0; i < 90; i++) {
                publisher.submit(new Parcel(1));
            }
        }
        end.join();
        if (sum[0] != 90) {
            throw new AssertionError(sum[0]);
        }
    }
}
