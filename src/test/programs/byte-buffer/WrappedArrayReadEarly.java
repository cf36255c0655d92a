// expect: DATA_RACE
// twin: WrappedArrayReadLate
// A relative get reads the array that another thread fills by itself.
import java.nio.ByteBuffer;

public class WrappedArrayReadEarly {
    public static void main(String[] args) throws InterruptedException {
        byte[] page = new byte[4];
        Thread filler = new Thread(() -> page[1] = 42);
        ByteBuffer view = ByteBuffer.wrap(page).asReadOnlyBuffer();
        filler.start();
        view.get();
        System.out.println(view.get());
        filler.join();
    }
}
