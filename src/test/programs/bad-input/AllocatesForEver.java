// expect: FAILED | NOT_JUDGED
// Keeps everything it allocates.
import java.util.ArrayList;
import java.util.List;

public final class AllocatesForEver {
    public static void main(String[] args) throws Exception {
        List<long[]> hoard = new ArrayList<>();
        while (true) {
            hoard.add(new long[1 << 17]);
        }
    }
}
