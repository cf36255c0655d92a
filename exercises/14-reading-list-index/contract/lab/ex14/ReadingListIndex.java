package lab.ex14;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * Counts the words of many documents: once with one approach, and once with another.
 *
 * <p>A word is a longest possible run of letters ({@link Character#isLetter(int)}), in lower case as in {@code
 * toLowerCase(Locale.ROOT)}. Everything else separates words.
 */
public interface ReadingListIndex {
    /** Name the approach of {@link #index}. */
    Approach first();

    /**
     * Count how often each word occurs in all documents together.
     *
     * @param documents all different, to be read by {@link Library#read}, each once; may be empty
     * @return the words in their natural order
     */
    SortedMap<String, Integer> index(List<Path> documents) throws Exception;

    /** Name the approach of {@link #indexAgain}, another one. */
    Approach second();

    /** Do the same as {@link #index} in another way. */
    SortedMap<String, Integer> indexAgain(List<Path> documents) throws Exception;

    /** Say in some sentences, twenty words or more, which of the two you would take for this task, and why. */
    String because();
}
