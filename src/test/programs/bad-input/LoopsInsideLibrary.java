// expect: NOT_JUDGED
// A generator whose bits never suffice: the library asks for the next ones without end, and no loop of the program turns.
import java.util.Random;

public class LoopsInsideLibrary {
    private static final class Stuck extends Random {
        @Override
        protected int next(int bits) {
            return 0;
        }
    }

    public static void main(String[] args) throws Exception {
        Random stuck = new Stuck();
        Thread drawing = new Thread(() -> System.out.println(stuck.nextGaussian()));
        drawing.start();
        drawing.join();
    }
}
