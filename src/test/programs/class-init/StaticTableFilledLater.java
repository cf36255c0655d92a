// expect: DATA_RACE
// twin: StaticInitPublishes
// The table is filled by the first who finds it empty.
import java.util.HashMap;
import java.util.Map;

public final class StaticTableFilledLater {
    static class Table {
        static final Map<String, Integer> PRIMES = new HashMap<>();

        static Integer prime(String name) {
            if (PRIMES.isEmpty()) {
                PRIMES.put("two", 2);
                PRIMES.put("three", 3);
            }
            return PRIMES.get(name);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> System.out.println(Table.prime("two")));
        Thread b = new Thread(() -> System.out.println(Table.prime("three")));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
