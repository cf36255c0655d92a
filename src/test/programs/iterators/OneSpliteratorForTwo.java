// expect: DATA_RACE
// twin: HalvesOfASpliterator
// Two threads draw from one spliterator.
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;

public class OneSpliteratorForTwo {
    public static void main(String[] args) throws InterruptedException {
        Spliterator<String> words = new ArrayList<>(List.of("to", "be", "or")).spliterator();
        Thread helper = new Thread(() -> words.tryAdvance(word -> {}));
        helper.start();
        words.tryAdvance(System.out::println);
        helper.join();
    }
}
