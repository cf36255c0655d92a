// expect: CLEAN
// twin: GroupInPlace
// groupingByConcurrent is made for parallel streams.
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

public final class GroupingByConcurrent {
    public static void main(String[] args) throws Exception {
        List<String> words = List.of("a", "bb", "cc", "d");
        Map<Integer, List<String>> byLength =
                words.parallelStream().collect(Collectors.groupingByConcurrent(String::length));
        assert byLength.get(1).size() == 2 && byLength.get(2).size() == 2 && !(byLength instanceof TreeMap);
    }
}
