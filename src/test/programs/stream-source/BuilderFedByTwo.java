// expect: DATA_RACE
// twin: BuilderFedAfterJoin
// A stream builder takes elements from two threads.
import java.util.stream.IntStream;

public class BuilderFedByTwo {
    public static void main(String[] args) throws InterruptedException {
        IntStream.Builder builder = IntStream.builder();
        Thread other = new Thread(() -> builder.add(1).accept(2));
        other.start();
        builder.accept(3);
        other.join();
        System.out.println(builder.build().sum());
    }
}
