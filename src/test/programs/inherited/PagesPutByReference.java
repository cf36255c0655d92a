// expect: CLEAN
// twin: PagesPutByTwo
// Method references to a map whose class has inherited the methods; each thread has a map of its own.
import java.util.LinkedHashMap;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;

public class PagesPutByReference {
    private static int filled(String name) {
        LinkedHashMap<String, Integer> pages = new LinkedHashMap<>();
        BiConsumer<String, Integer> put = pages::put;
        IntSupplier size = pages::size;
        put.accept(name, name.length());
        return size.getAsInt();
    }

    public static void main(String[] args) throws InterruptedException {
        Thread other = new Thread(() -> filled("index"));
        other.start();
        int own = filled("search");
        other.join();
        if (own != 1) {
            throw new AssertionError(own);
        }
    }
}
