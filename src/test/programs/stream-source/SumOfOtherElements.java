// expect: CLEAN
// twin: SumWhileSet
// The stream stops before the element that is set.
import java.util.*;

public class SumOfOtherElements {
    public static void main(String[] args) throws InterruptedException {
        List<Integer> readings = new ArrayList<>(List.of(1, 2, 3));
        Thread sensor = new Thread(() -> readings.set(2, 20));
        sensor.start();
        int sum = readings.stream().limit(2).mapToInt(Integer::intValue).sum();
        int tail = readings.subList(0, 1).stream().mapToInt(Integer::intValue).sum();
        sensor.join();
        assert sum + tail == 4;
    }
}
