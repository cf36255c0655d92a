// expect: CLEAN
// twin: SharedTokenizer
// An array of words has no position; each thread has its own index.
import java.util.StringTokenizer;

public final class WordsBySplit {
    public static void main(String[] args) throws Exception {
        String[] words = "to be or not to be".split(" ");
        Thread reader = new Thread(() -> System.out.println(words[0]));
        reader.start();
        String mine = words[1];
        reader.join();
        System.out.println(mine.length());
    }
}
