package grading;

import grading.Probe.Count;
import grading.Probe.Half;
import grading.Probe.Input;
import grading.Probe.Readers;
import grading.Probe.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Counts the words itself, and compares what each half claims to be with who has read. */
public final class Oracle implements Rule<Input, Seen> {
    private static final int FEWEST_WORDS = 20;

    @Override
    public Ruling rule(Input input, Seen seen, Evidence evidence) {
        if (seen == null || seen.first() == null || seen.second() == null || seen.readers() == null) {
            return Ruling.wrongAnswer("The documents were not indexed.");
        }
        String approach = input.half() == Half.FIRST ? seen.first() : seen.second();
        if (approach.isEmpty()) {
            return Ruling.wrongAnswer("first() and second() must each name an approach, not null.");
        }
        if (evidence.explored()) {
            return seen.counts() == null && approach.equals("PROCESS") ? Ruling.accepted() : counts(input, seen);
        }
        return joined(seen)
                .then(() -> approach(input, approach, seen.readers(), evidence))
                .then(() -> counts(input, seen))
                .then(() -> text(seen));
    }

    private static Ruling joined(Seen seen) {
        return Ruling.check(
                        !seen.late(),
                        Fault.NOT_JOINED,
                        "The index was returned while documents were still being read. Wait for every thread or future.")
                .then(() -> Ruling.check(
                        seen.alive() <= 0,
                        Fault.NOT_JOINED,
                        "The index was returned while " + seen.alive()
                                + " child processes were still running. Wait for each with waitFor()."));
    }

    private static Ruling approach(Input input, String approach, Readers readers, Evidence evidence) {
        if (input.texts().isEmpty()) {
            return Ruling.accepted();
        }
        int inThisProcess = readers.onCaller() + readers.onPlatform() + readers.onVirtual();
        boolean started = evidence.processesStarted() != 0 && readers.processes() > 0;
        String claim = call(input) + " says that its approach is " + approach + ", but ";
        return switch (approach) {
            case "SEQUENTIAL" ->
                Ruling.check(
                        readers.onCaller() == inThisProcess && !started,
                        Fault.WRONG_ANSWER,
                        claim + "documents were read elsewhere than on the calling thread.");
            case "THREAD" -> threads(claim, readers.onPlatform(), "platform threads", inThisProcess, started, readers, input);
            case "VIRTUAL_THREAD" ->
                threads(claim, readers.onVirtual(), "virtual threads", inThisProcess, started, readers, input);
            case "ASYNC" ->
                threads(
                        claim,
                        readers.onPlatform() + readers.onVirtual(),
                        "threads of an executor",
                        inThisProcess,
                        started,
                        readers,
                        input);
            default ->
                Ruling.check(
                                started && inThisProcess == 0,
                                Fault.WRONG_ANSWER,
                                claim + (started ? "this process, too, has read documents." : "no child process has read a document."))
                        .then(() -> met(readers, input));
        };
    }

    private static Ruling threads(
            String claim, int right, String where, int inThisProcess, boolean started, Readers readers, Input input) {
        if (started || inThisProcess == 0) {
            return Ruling.wrongAnswer(claim + "the documents were not read in this process.");
        }
        // One document of many on the calling thread is help, all of them is none.
        return met(readers, input)
                .then(() -> Ruling.check(
                        right > 0 && right >= inThisProcess - readers.onCaller() && readers.onCaller() < inThisProcess,
                        Fault.WRONG_ANSWER,
                        claim + "not all documents were read on " + where + "."));
    }

    private static Ruling met(Readers readers, Input input) {
        return Ruling.check(
                readers.met() || input.texts().size() < 2,
                Fault.NOT_CONCURRENT,
                call(input) + ": no two documents were ever read at the same time. Start all that is to run at once before you"
                        + " wait for the first, and let the workers read.");
    }

    private static String call(Input input) {
        return input.half() == Half.FIRST ? "index" : "indexAgain";
    }

    private static Ruling counts(Input input, Seen seen) {
        if (seen.counts() == null) {
            return Ruling.wrongAnswer(call(input) + " returned null instead of a map.");
        }
        var expected = new ArrayList<Count>();
        index(input.texts()).forEach((word, times) -> expected.add(new Count(word, times)));
        if (expected.equals(seen.counts())) {
            return Ruling.accepted();
        }
        return Ruling.wrongAnswer(call(input) + ": " + difference(expected, seen.counts()));
    }

    private static String difference(List<Count> expected, List<Count> seen) {
        for (Count count : expected) {
            Count found = seen.stream().filter(one -> one.word().equals(count.word())).findFirst().orElse(null);
            if (found == null) {
                return "the word `" + count.word() + "` is missing. "
                        + (count.word().chars().allMatch(c -> c < 128)
                                ? "Words are runs of letters in lower case (Locale.ROOT), from all documents."
                                : "Letters are not only a to z: is some text written or read in an encoding that doesn't have it?");
            }
            if (found.times() != count.times()) {
                return "the word `" + count.word() + "` is counted " + (found.times() == 1 ? "once" : found.times() + " times") + ", which is "
                        + (found.times() < count.times()
                                ? "too few. Is it looked up and stored in one step (merge), or may another thread count it in between?"
                                : "too many.");
            }
        }
        if (seen.size() > expected.size()) {
            Count extra = seen.stream().filter(one -> !expected.contains(one)).findFirst().orElse(seen.getLast());
            return "`" + (extra.word().length() > 60 ? extra.word().substring(0, 60) + "…" : extra.word())
                    + "` is no word of the documents.";
        }
        return "the words are not in their natural order.";
    }

    private static Ruling text(Seen seen) {
        if (seen.first().equals(seen.second())) {
            return Ruling.wrongAnswer("first() and second() name the same approach. Two different ones are asked for.");
        }
        int words = seen.because() == null || seen.because().isBlank() ? 0 : seen.because().strip().split("\\s+").length;
        return Ruling.check(
                words >= FEWEST_WORDS,
                Fault.WRONG_ANSWER,
                "because() has " + words + " words. Say in twenty words or more which approach you would take, and why.");
    }

    private static TreeMap<String, Integer> index(List<String> texts) {
        var index = new TreeMap<String, Integer>();
        for (String text : texts) {
            var word = new StringBuilder();
            for (int point : (text + " ").codePoints().toArray()) {
                if (Character.isLetter(point)) {
                    word.appendCodePoint(point);
                } else if (!word.isEmpty()) {
                    index.merge(word.toString().toLowerCase(Locale.ROOT), 1, Integer::sum);
                    word.setLength(0);
                }
            }
        }
        return index;
    }
}
