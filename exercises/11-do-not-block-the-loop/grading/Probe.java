package grading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import lab.ex11.Handler;
import lab.kit.Muted;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Runs an event loop with a heartbeat and sends requests to it. */
public final class Probe implements Experiment<Handler, Probe.Requests, Probe.Seen> {
    public enum End {
        ANSWER,
        BLOCKING_FAILS,
        ON_LOOP_FAILS
    }

    /** @param lastFirst whether the requests come to their end in the opposite order */
    public record Requests(List<End> ends, boolean lastFirst) {}

    /**
     * @param end {@code answer}, {@code own failure}, {@code never}, {@code null}, or the class of another failure
     * @param answer the text, if there was one
     */
    public record Result(String end, String answer) {}

    /**
     * @param heartStopped whether the loop did not go on while {@code blocking} was held
     * @param blockingOnLoop whether {@code blocking} ran on the loop's thread
     * @param blockingElsewhere whether it ran on a thread that is no worker's
     * @param onLoopElsewhere whether {@code onLoop} ran on another thread than the loop's
     * @param onLoopCalls how often {@code onLoop} was called
     */
    public record Seen(
            boolean heartStopped,
            boolean blockingOnLoop,
            boolean blockingElsewhere,
            boolean onLoopElsewhere,
            int onLoopCalls,
            List<Result> results) {}

    static String textOf(int index) {
        return "page " + index;
    }

    @Override
    public Seen observe(Handler handler, Requests requests, Setting setting) throws Exception {
        return new Stage(handler, requests, setting).play();
    }

    private static final class Stage {
        private static final int BEATS = 3;

        private final Handler handler;
        private final Requests requests;
        private final Setting setting;
        private final Loop loop = new Loop();
        private final Workers workers = new Workers();
        private final Tally stopped = new Tally();
        private final Tally done = new Tally();
        private final Tally blockingOnLoop = new Tally();
        private final Tally blockingElsewhere = new Tally();
        private final Tally onLoopElsewhere = new Tally();
        private final Tally onLoopCalls = new Tally();
        private final List<CompletableFuture<CompletableFuture<String>>> handled = new ArrayList<>();
        private final List<Exception> failures = new ArrayList<>();

        Stage(Handler handler, Requests requests, Setting setting) {
            this.handler = handler;
            this.requests = requests;
            this.setting = setting;
            for (int i = 0; i < requests.ends().size(); i++) {
                failures.add(
                        requests.ends().get(i) == End.BLOCKING_FAILS
                                ? new IOException("request " + i + " failed")
                                : new IllegalStateException("no answer to request " + i));
            }
        }

        Seen play() throws Exception {
            for (int i = 0; i < requests.ends().size(); i++) {
                int index = i;
                var returned = new CompletableFuture<CompletableFuture<String>>();
                handled.add(returned);
                loop.execute(() -> handle(index, returned));
            }
            loop.start();
            var answers = new ArrayList<CompletableFuture<String>>();
            for (CompletableFuture<CompletableFuture<String>> returned : handled) {
                answers.add(returned.get());
            }
            for (CompletableFuture<String> answer : answers) {
                if (answer != null && !setting.explored()) {
                    setting.await(answer::isDone);
                }
            }
            end(answers);
            var results = new ArrayList<Result>();
            for (int i = 0; i < answers.size(); i++) {
                results.add(result(i, answers.get(i)));
            }
            return new Seen(
                    stopped.arrived() > 0,
                    blockingOnLoop.arrived() > 0,
                    blockingElsewhere.arrived() > 0,
                    onLoopElsewhere.arrived() > 0,
                    onLoopCalls.arrived(),
                    results);
        }

        /** Let the workers come to their end, then threads of the submission's own, which use the loop, and then the loop. */
        private void end(List<CompletableFuture<String>> answers) throws InterruptedException {
            for (int ended = 0; ended < workers.all().size(); ended++) {
                workers.all().get(ended).join();
            }
            for (CompletableFuture<String> answer : answers) {
                if (answer != null && setting.explored()) {
                    awaitLong(answer);
                }
            }
            loop.execute(Loop.END);
            loop.join();
        }

        /** The engine's clock goes on only when nobody else can, so that the time-out means never. */
        private static void awaitLong(CompletableFuture<String> answer) throws InterruptedException {
            try {
                answer.get(1, TimeUnit.MINUTES);
            } catch (ExecutionException | TimeoutException e) {
                // What it is, is seen later.
                return;
            }
        }

        private void handle(int index, CompletableFuture<CompletableFuture<String>> returned) {
            try {
                returned.complete(
                        handler.handle(loop, this::work, () -> blocking(index), text -> onLoop(index, text)));
            } catch (Throwable e) {
                returned.completeExceptionally(e);
            }
        }

        private void work(Runnable task) {
            var worker = new Thread(task, "worker");
            workers.add(worker);
            worker.start();
        }

        private String blocking(int index) throws Exception {
            if (Thread.currentThread() == loop) {
                blockingOnLoop.enter();
            } else if (!workers.contain(Thread.currentThread())) {
                blockingElsewhere.enter();
            }
            if (!setting.explored()) {
                waitForHeart(index);
                int before = handled.size() - 1 - index;
                if (requests.lastFirst() && stopped.arrived() == 0) {
                    setting.await(() -> done.arrived() >= before || stopped.arrived() > 0);
                }
            }
            done.enter();
            if (requests.ends().get(index) == End.BLOCKING_FAILS) {
                throw failures.get(index);
            }
            return textOf(index);
        }

        /** Look for beats that come after everything that handle may have given to the loop. */
        private void waitForHeart(int index) {
            boolean beats = goesOn(handled.get(index)::isDone);
            for (int i = 0; beats && i < BEATS; i++) {
                var beat = new Tally();
                loop.execute(beat::enter);
                beats = goesOn(() -> beat.arrived() > 0);
            }
        }

        private boolean goesOn(BooleanSupplier sign) {
            if (!setting.await(() -> sign.getAsBoolean() || stopped.arrived() > 0)) {
                stopped.enter();
            }
            return stopped.arrived() == 0;
        }

        private String onLoop(int index, String text) {
            onLoopCalls.enter();
            if (Thread.currentThread() != loop) {
                onLoopElsewhere.enter();
            }
            if (requests.ends().get(index) == End.ON_LOOP_FAILS) {
                throw (IllegalStateException) failures.get(index);
            }
            return "<" + text + ">";
        }

        private Result result(int index, CompletableFuture<String> answer) throws InterruptedException {
            if (answer == null) {
                return new Result("null", "");
            }
            if (!answer.isDone()) {
                return new Result("never", "");
            }
            try {
                return new Result("answer", answer.get());
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                return new Result(cause == failures.get(index) ? "own failure" : String.valueOf(cause), "");
            }
        }
    }

    /** One thread and one queue. */
    private static final class Loop extends Thread implements Executor {
        private static final Runnable END = () -> {};
        private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();

        Loop() {
            super("loop");
        }

        @Override
        public void execute(Runnable callback) {
            queue.add(callback);
        }

        @Override
        public void run() {
            try {
                for (Runnable next = queue.take(); next != END; next = queue.take()) {
                    next.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Muted
    private static final class Workers {
        private final List<Thread> threads = new ArrayList<>();

        synchronized void add(Thread thread) {
            threads.add(thread);
        }

        synchronized boolean contain(Thread thread) {
            return threads.contains(thread);
        }

        synchronized List<Thread> all() {
            return new ArrayList<>(threads);
        }
    }
}
