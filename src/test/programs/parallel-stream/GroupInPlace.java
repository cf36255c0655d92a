// expect: DATA_RACE
// twin: GroupingByConcurrent
// A shared map is filled from a parallel stream.
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

public final class GroupInPlace {
    public static void main(String[] args) throws Exception {
        List<String> words = List.of("a", "bb", "cc", "d");
        Map<Integer, String> byLength = new TreeMap<>();
        words.parallelStream().forEach(word -> byLength.merge(word.length(), word, String::concat));
        System.out.println(byLength.size() < 3);
    }
}
