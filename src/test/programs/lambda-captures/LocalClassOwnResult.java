// expect: CLEAN
// twin: LocalClassCapture
// Each thread keeps its result until it was joined.
import java.util.ArrayList;
import java.util.List;

public final class LocalClassOwnResult {
    public static void main(String[] args) throws Exception {
        List<Integer> results = new ArrayList<>();
        class Square extends Thread {
            private final int n;
            int result;

            Square(int n) {
                this.n = n;
            }

            @Override
            public void run() {
                result = n * n;
            }
        }
        Square two = new Square(2);
        Square three = new Square(3);
        two.start();
        three.start();
        two.join();
        three.join();
        results.add(two.result);
        results.add(three.result);
        assert results.equals(List.of(4, 9));
    }
}
