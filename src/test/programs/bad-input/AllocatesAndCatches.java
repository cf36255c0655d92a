// expect: FAILED | NOT_JUDGED | LIVELOCK | CLEAN
// Catches the OutOfMemoryError and goes on allocating in another thread.
import java.util.ArrayList;
import java.util.List;

public final class AllocatesAndCatches {
    public static void main(String[] args) throws Exception {
        Thread hungry = new Thread(() -> {
            List<byte[]> hoard = new ArrayList<>();
            try {
                while (true) {
                    hoard.add(new byte[16 << 20]);
                }
            } catch (OutOfMemoryError e) {
                hoard.clear();
            }
        });
        hungry.start();
        hungry.join();
    }
}
