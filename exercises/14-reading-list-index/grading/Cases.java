package grading;

import grading.Probe.Course;
import grading.Probe.Half;
import grading.Probe.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** Both halves, with none, one and several documents, foreign words, empty documents, and a foreign computer. */
public final class Cases implements CaseSource<Input> {
    private static final List<String> WORDS = List.of(
            "thread", "Thread", "lock", "race", "IO", "WAIT", "join", "async", "process", "Future", "Straße", "ÜBER", "naïve",
            "coroutine", "Δέλτα", "событие", "ISSUE", "pipe", "I", "map");
    private static final List<String> GAPS = List.of(" ", "  ", "\n", ", ", ". ", "-", "'", " 3 ", "_", "\t", "; ", "2");

    @Override
    public List<Case<Input>> visible() {
        List<String> two = List.of("A thread waits. A lock doesn't!", "Threads wait; locks don't.");
        return List.of(
                new Case<>("two documents", new Input(Half.FIRST, Course.USUAL, two)),
                new Case<>("two documents, the other way", new Input(Half.SECOND, Course.USUAL, two)));
    }

    @Override
    public List<Case<Input>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Input>>();
        for (Half half : Half.values()) {
            String way = half == Half.FIRST ? "" : ", the other way";
            cases.add(new Case<>("no document" + way, new Input(half, Course.USUAL, List.of())));
            cases.add(new Case<>("a computer in Turkey" + way, new Input(half, Course.TURKISH, texts(random, 3, 60))));
            cases.add(new Case<>("an empty one among others" + way, new Input(half, Course.USUAL, withEmpty(random))));
        }
        while (cases.size() < count) {
            Half half = cases.size() % 2 == 0 ? Half.FIRST : Half.SECOND;
            cases.add(new Case<>(
                    "some documents" + (half == Half.FIRST ? "" : ", the other way"),
                    new Input(half, Course.USUAL, texts(random, 4 + random.nextInt(4), 400))));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Input>> ladder() {
        var ladder = new ArrayList<Case<Input>>();
        for (Half half : Half.values()) {
            ladder.add(new Case<>("two documents", new Input(half, Course.USUAL, List.of("a b", "b c"))));
            ladder.add(new Case<>("three documents", new Input(half, Course.USUAL, List.of("a", "b a", "a"))));
        }
        return ladder;
    }

    @Override
    public List<Case<Input>> speed(RandomGenerator random) {
        return List.of(new Case<>("sixteen documents", new Input(Half.FIRST, Course.USUAL, texts(random, 16, 1_500))));
    }

    private static List<String> withEmpty(RandomGenerator random) {
        var texts = new ArrayList<>(texts(random, 4, 50));
        texts.add(1 + random.nextInt(3), "");
        texts.add("42 -- 17.");
        return texts;
    }

    private static List<String> texts(RandomGenerator random, int documents, int words) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < documents; i++) {
            var text = new StringBuilder(i % 2 == 0 ? "" : "(");
            for (int w = 0; w < words; w++) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(GAPS.get(random.nextInt(GAPS.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
