package dev.interleave.bench.slides;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringTokenizer;

/** Counts the words of some texts, as the last exercise of slide 14 does. */
final class Indexing extends SlideTask {
    private static final int WORDS = 200_000;
    private static final int DISTINCT = 5_000;

    Indexing() {
        super(
                14,
                "Count the words of four texts of 200,000 words each.",
                "Computing again. Threads of either kind and asynchronous calls gain the same; texts as short as these"
                        + " are counted sooner than a process starts.",
                4);
    }

    @Override
    long step(int index) {
        Map<String, Integer> counts = new HashMap<>();
        var words = new StringTokenizer(text(index));
        while (words.hasMoreTokens()) {
            counts.merge(words.nextToken(), 1, Integer::sum);
        }
        return counts.hashCode();
    }

    private static String text(int index) {
        var random = new SplittableRandom(index);
        var text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            text.append('w').append(random.nextInt(DISTINCT)).append(' ');
        }
        return text.toString();
    }
}
