package lab.kit.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lab.kit.Muted;

/**
 * Record what happened in the order in which it happened, from any thread.
 *
 * <p>Fit to be handed to a submission as a {@code Consumer<String>}. The engine takes no ordering from it: recording never
 * hides a race of the submission. Holds at most {@value #CAPACITY} entries and counts the rest.
 */
@Muted
public final class EventLog implements Consumer<String> {
    private static final int CAPACITY = 200_000;

    private final List<Entry> entries = new ArrayList<>();
    private int lost;

    /**
     * One thing that happened.
     *
     * @param text what the recorder said; {@code null} given by a submission becomes the text {@code null}
     * @param thread the {@link Thread#threadId()} of who said it
     */
    public record Entry(String text, long thread) {}

    @Override
    public void accept(String text) {
        add(text);
    }

    /** Record {@code text} for the current thread. */
    public synchronized void add(String text) {
        if (entries.size() < CAPACITY) {
            entries.add(new Entry(String.valueOf(text), Thread.currentThread().threadId()));
        } else {
            lost++;
        }
    }

    /** Copy the texts recorded so far, the first first. */
    public synchronized List<String> texts() {
        var texts = new ArrayList<String>(entries.size());
        for (Entry entry : entries) {
            texts.add(entry.text());
        }
        return texts;
    }

    /** Copy the entries recorded so far, the first first. */
    public synchronized List<Entry> entries() {
        return new ArrayList<>(entries);
    }

    public synchronized int size() {
        return entries.size();
    }

    /** Tell how many entries did not fit. */
    public synchronized int lost() {
        return lost;
    }
}
