// expect: CLEAN
// twin: BuilderFedByTwo
// The first has finished when the second begins.
import java.util.stream.IntStream;

public class BuilderFedAfterJoin {
    public static void main(String[] args) throws InterruptedException {
        IntStream.Builder builder = IntStream.builder();
        Thread other = new Thread(() -> builder.add(1).accept(2));
        other.start();
        other.join();
        builder.accept(3);
        assert builder.build().sum() == 6;
    }
}
