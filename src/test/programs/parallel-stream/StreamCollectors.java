// expect: CLEAN
// twin: StreamSideEffect
// Collectors do it, concurrent ones too.
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

public final class StreamCollectors {
    record Person(String name, int age, String town) {}

    public static void main(String[] args) {
        List<Person> people = List.of(
                new Person("Ann", 30, "Bonn"),
                new Person("Bob", 25, "Kiel"),
                new Person("Cid", 41, "Bonn"),
                new Person("Dee", 25, "Ulm"));
        Map<String, List<String>> byTown = people.parallelStream()
                .collect(Collectors.groupingBy(
                        Person::town, TreeMap::new, Collectors.mapping(Person::name, Collectors.toList())));
        assert byTown.toString().equals("{Bonn=[Ann, Cid], Kiel=[Bob], Ulm=[Dee]}") : byTown;
        ConcurrentMap<Integer, Long> ages =
                people.parallelStream().collect(Collectors.groupingByConcurrent(Person::age, Collectors.counting()));
        assert ages.get(25) == 2;
        int sum =
                IntStream.rangeClosed(1, 40).parallel().filter(i -> i % 2 == 0).sum();
        assert sum == 420;
        String joined =
                IntStream.range(0, 20).parallel().mapToObj(Integer::toString).collect(Collectors.joining(","));
        assert joined.startsWith("0,1,2") && joined.endsWith("19");
        double avg = people.parallelStream().mapToInt(Person::age).average().orElse(0);
        assert avg == 30.25;
        Object[] sorted = people.parallelStream()
                .sorted(Comparator.comparing(Person::age).thenComparing(Person::name))
                .map(Person::name)
                .toArray();
        assert Arrays.toString(sorted).equals("[Bob, Dee, Ann, Cid]");
    }
}
