package grading;

import java.util.concurrent.CountDownLatch;
import lab.ex02.Ticker;
import lab.kit.Muted;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;

/** Starts a ticker with a harmless, a blocking or a slow tick, and closes it. */
public final class Probe implements Experiment<Ticker, Probe.Plan, Probe.Seen> {
    private static final int PAUSES_TO_LOOK_AT = 20;
    private static final int LOOKS = 200;
    private static final int MOST_LOOKS = 1_000;

    public enum Scene {
        /** Wait for some ticks, look at the count, close. */
        COUNT,
        /** Close while the tick blocks. */
        BLOCKED,
        /** Close while the tick blocks; it takes its time to come back. */
        SLOW_TO_END,
        /** Close twice. */
        CLOSE_TWICE,
        /** Close without a start. */
        NEVER_STARTED,
        /** Let it tick for a tenth of a second. */
        PAUSES,
        /** Close at once. */
        CLOSE_AT_ONCE
    }

    public record Plan(Scene scene, int ticks) {}

    /**
     * @param reached whether the count reached the wanted number of ticks
     * @param counted what {@code ticks()} said after closing
     * @param called how many ticks had come back after closing
     * @param inTenthOfSecond ticks in about 100 ms, 0 if not measured
     * @param rested whether the ticking thread was seen waiting between ticks, true if nobody looked
     * @param returnedEarly whether {@code close} came back while a tick was running
     * @param stillThere whether the ticking thread was alive when {@code close} came back
     * @param onCaller whether a tick ran on the caller's thread
     * @param afterClose ticks that began after {@code close} had come back
     */
    public record Seen(
            boolean reached,
            long counted,
            long called,
            long inTenthOfSecond,
            boolean rested,
            boolean returnedEarly,
            boolean stillThere,
            boolean onCaller,
            int afterClose) {}

    @Override
    public Seen observe(Ticker ticker, Plan plan, Setting setting) throws Exception {
        var book = new Book(Thread.currentThread());
        boolean reached = true;
        long inTenthOfSecond = 0;
        boolean rested = true;
        if (plan.scene() != Scene.NEVER_STARTED) {
            ticker.start(() -> tick(plan.scene(), book, setting));
        }
        if (!setting.explored()) {
            switch (plan.scene()) {
                case COUNT, CLOSE_TWICE -> reached = setting.await(() -> ticker.ticks() >= plan.ticks());
                case BLOCKED, SLOW_TO_END -> setting.await(() -> book.begun() > 0);
                case PAUSES -> {
                    setting.await(() -> book.begun() > 0);
                    long before = book.ended();
                    Thread.sleep(100);
                    inTenthOfSecond = book.ended() - before;
                    rested = rests(book);
                }
                case NEVER_STARTED, CLOSE_AT_ONCE -> {}
            }
        } else if (plan.scene() == Scene.COUNT) {
            ticker.ticks();
        }
        ticker.close();
        boolean early = book.closed();
        if (plan.scene() == Scene.CLOSE_TWICE || plan.scene() == Scene.NEVER_STARTED) {
            ticker.close();
        }
        return new Seen(
                reached, ticker.ticks(), book.ended(), inTenthOfSecond, rested, early, book.stillThere(), book.onCaller(), book.afterClose());
    }

    /**
     * Look at the ticking thread until it is seen to wait, or for so many looks and so many ticks that it can't have waited in any of
     * its pauses.
     */
    private static boolean rests(Book book) throws InterruptedException {
        long enough = book.ended() + PAUSES_TO_LOOK_AT;
        for (int looks = 0; !book.waits(); looks++) {
            if (looks >= LOOKS && book.ended() >= enough || looks >= MOST_LOOKS) {
                return looks >= MOST_LOOKS;
            }
            Thread.sleep(1);
        }
        return true;
    }

    private static void tick(Scene scene, Book book, Setting setting) {
        book.begin();
        if (scene == Scene.BLOCKED || scene == Scene.SLOW_TO_END) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException asked) {
                if (scene == Scene.SLOW_TO_END) {
                    setting.hold(book::isClosed);
                }
                Thread.currentThread().interrupt();
            }
        }
        book.end();
    }

    /** What the ticks did. */
    @Muted
    private static final class Book {
        private final Thread caller;
        private int begun;
        private int ended;
        private int afterClose;
        private Thread ticking;
        private boolean closed;
        private boolean stillThere;
        private boolean onCaller;

        Book(Thread caller) {
            this.caller = caller;
        }

        synchronized void begin() {
            begun++;
            ticking = Thread.currentThread();
            onCaller |= ticking == caller;
            if (closed) {
                afterClose++;
            }
        }

        synchronized void end() {
            ended++;
        }

        /** Note that close has come back, and tell whether a tick is running. */
        synchronized boolean closed() {
            closed = true;
            stillThere = ticking != null && ticking.isAlive();
            return begun > ended;
        }

        /** Tell whether the thread of the last tick waits or has ended; a lock that it waits for is no pause. */
        synchronized boolean waits() {
            return ticking == null
                    || switch (ticking.getState()) {
                        case WAITING, TIMED_WAITING, TERMINATED -> true;
                        case NEW, RUNNABLE, BLOCKED -> false;
                    };
        }

        synchronized boolean stillThere() {
            return stillThere;
        }

        synchronized boolean isClosed() {
            return closed;
        }

        synchronized int begun() {
            return begun;
        }

        synchronized int ended() {
            return ended;
        }

        synchronized boolean onCaller() {
            return onCaller;
        }

        synchronized int afterClose() {
            return afterClose;
        }
    }
}
