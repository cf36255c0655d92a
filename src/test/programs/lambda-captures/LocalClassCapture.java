// expect: DATA_RACE
// twin: LocalClassOwnResult
// A local class captures a list from the method's frame.
import java.util.ArrayList;
import java.util.List;

public final class LocalClassCapture {
    public static void main(String[] args) throws Exception {
        List<Integer> results = new ArrayList<>();
        class Square extends Thread {
            private final int n;

            Square(int n) {
                this.n = n;
            }

            @Override
            public void run() {
                results.add(n * n);
            }
        }
        Square two = new Square(2);
        Square three = new Square(3);
        two.start();
        three.start();
        two.join();
        three.join();
        System.out.println(results.size());
    }
}
