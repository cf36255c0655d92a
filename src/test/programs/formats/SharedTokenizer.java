// expect: DATA_RACE
// twin: WordsBySplit
// A tokenizer has a position, and two threads move it.
import java.util.StringTokenizer;

public final class SharedTokenizer {
    public static void main(String[] args) throws Exception {
        StringTokenizer words = new StringTokenizer("to be or not to be");
        Thread reader = new Thread(() -> words.nextToken());
        reader.start();
        String mine = words.nextToken();
        reader.join();
        System.out.println(mine.length());
    }
}
