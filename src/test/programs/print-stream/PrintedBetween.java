// expect: DATA_RACE on PrintedBetween.done
// twin: CountedUnderThePrinter
// Two threads print to a stream of the program's own. That a line is printed as a whole orders nothing of what they do besides.
import java.io.OutputStream;
import java.io.PrintStream;

public class PrintedBetween {
    static int done;

    public static void main(String[] args) throws InterruptedException {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        Runnable work = () -> {
            System.out.println("begins");
            done++;
            System.out.println("ends");
        };
        Thread first = new Thread(work);
        Thread second = new Thread(work);
        first.start();
        second.start();
        first.join();
        second.join();
    }
}
