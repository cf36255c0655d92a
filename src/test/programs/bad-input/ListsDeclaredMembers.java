// expect: CLEAN
// Sees exactly the fields and methods that it declared.
import java.util.Arrays;

public final class ListsDeclaredMembers {
    static final class Plain {
        int x;
        long[] data = new long[1];

        synchronized void touch() {
            x++;
        }
    }

    public static void main(String[] args) throws Exception {
        Plain plain = new Plain();
        Thread toucher = new Thread(plain::touch);
        toucher.start();
        toucher.join();
        String fields = Arrays.toString(Arrays.stream(Plain.class.getDeclaredFields()).map(f -> f.getName()).sorted().toArray());
        assert fields.equals("[data, x]") : fields;
        assert Plain.class.getDeclaredMethods().length == 1 : Plain.class.getDeclaredMethods().length;
    }
}
