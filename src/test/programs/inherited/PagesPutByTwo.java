// expect: DATA_RACE
// twin: PagesPutByReference
// Method references to one map, from two threads.
import java.util.LinkedHashMap;
import java.util.function.BiConsumer;

public class PagesPutByTwo {
    public static void main(String[] args) throws InterruptedException {
        LinkedHashMap<String, Integer> pages = new LinkedHashMap<>();
        BiConsumer<String, Integer> put = pages::put;
        Thread other = new Thread(() -> put.accept("index", 5));
        other.start();
        put.accept("search", 6);
        other.join();
        System.out.println(pages.size());
    }
}
