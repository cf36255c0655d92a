// expect: DATA_RACE
// twin: SumOfOtherElements
// A stream reads the elements late; set is no structural change, but a write.
import java.util.*;

public class SumWhileSet {
    public static void main(String[] args) throws InterruptedException {
        List<Integer> readings = new ArrayList<>(List.of(1, 2, 3));
        Thread sensor = new Thread(() -> readings.set(1, 20));
        sensor.start();
        int sum = readings.stream().mapToInt(Integer::intValue).sum();
        sensor.join();
        System.out.println(sum);
    }
}
