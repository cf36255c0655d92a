// expect: CLEAN
// twin: StaticTableFilledLater
// Class initialisation publishes the table to every thread that uses the class.
import java.util.HashMap;
import java.util.Map;

public final class StaticInitPublishes {
    static class Table {
        static final Map<String, Integer> PRIMES = new HashMap<>();

        static {
            PRIMES.put("two", 2);
            PRIMES.put("three", 3);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> System.out.println(Table.PRIMES.get("two")));
        Thread b = new Thread(() -> System.out.println(Table.PRIMES.get("three")));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
