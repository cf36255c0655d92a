package dev.interleave.grading;

import dev.interleave.submission.GradingRecords.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Tells what happens in one grading, in order, on a thread of its own: a grade never waits for who follows it.
 *
 * <p>What happened meanwhile is told together. Closing waits until everything is told.
 */
final class Progress implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Progress.class);
    private static final Step END = new Step("", "");

    private final LinkedBlockingQueue<Step> untold = new LinkedBlockingQueue<>();
    private final Consumer<List<Step>> teller;
    private final Thread telling;

    Progress(Consumer<List<Step>> teller) {
        this.teller = teller;
        this.telling = Thread.ofPlatform().daemon().name("grading-progress").start(this::tell);
    }

    void add(Step step) {
        untold.add(step);
    }

    private void tell() {
        boolean more = true;
        while (more) {
            try {
                var steps = new ArrayList<>(List.of(untold.take()));
                untold.drainTo(steps);
                more = !steps.removeIf(step -> step == END);
                if (!steps.isEmpty()) {
                    teller.accept(steps);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The result does not depend on it.
                LOG.warn("progress of a grading could not be told; its page shows the result when it is there", e);
            }
        }
    }

    @Override
    public void close() {
        untold.add(END);
        try {
            telling.join();
        } catch (InterruptedException e) {
            telling.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
