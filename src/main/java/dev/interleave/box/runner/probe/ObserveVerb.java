package dev.interleave.box.runner.probe;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.kit.grading.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Use the submission once and tell what became of it.
 *
 * <p>Request: {@code input}, and {@code site} with {@code port} and {@code key} where there is one. Answer: {@code ending}, one of {@code observed}, {@code threw}, {@code stuck} and {@code broken}
 * (the probe itself is at fault); {@code observation}; {@code thrown} with {@code type}, {@code message} and {@code frames};
 * {@code threads} of a submission that is stuck; {@code leaks}, the threads left behind; {@code children} left behind; {@code
 * uncaught}, what ended threads of the submission.
 */
public final class ObserveVerb implements Verb {
    private static final long LEAK_PATIENCE_MILLIS = 2_000;
    private static final int MAX_THREADS = 40;

    private final LoadedCode code;
    private final Frames frames;
    private final Patience patience = new Patience();

    public ObserveVerb(LoadedCode code) {
        this.code = code;
        this.frames = new Frames(code);
    }

    @Override
    public Datum call(Datum body) throws Exception {
        var run = new ProbeRun(code.freshLoader());
        Object input = run.input(((Datum.Fields) body).get("input"));
        var uncaught = new Uncaught(code);
        Thread.setDefaultUncaughtExceptionHandler(uncaught);
        Optional<LoopbackSite> site = LoopbackSite.read(((Datum.Fields) body).get("site"));
        var watch = new Watch(Census.now(), new ChildProcesses(code.onDisk()), site, patience);
        var use = new Use(run, input, new NativeSetting(watch, site), watch);
        Thread thread = new Thread(use, "main");
        thread.start();
        boolean ended = watch.untilDoneOrStuck();
        var answer = new LinkedHashMap<String, Datum>();
        if (ended) {
            thread.join();
            watch.untilNobodyIsLeft(LEAK_PATIENCE_MILLIS);
            answer.put("leaks", threads(watch.leftBehind()));
            answer.put("children", new Datum.Int(code.onDisk() ? childrenLeft() : 0));
            use.tell(answer, frames);
        } else {
            answer.put("ending", new Datum.Text("stuck"));
            answer.put("threads", threads(watch.newcomers()));
        }
        answer.put("uncaught", uncaught.tell(frames));
        return new Datum.Fields(answer);
    }

    /** A child that is just ending is given the time to end. */
    private static int childrenLeft() throws InterruptedException {
        for (long left = LEAK_PATIENCE_MILLIS; left > 0; left -= 10) {
            if (ChildProcesses.alive().isEmpty()) {
                return 0;
            }
            Thread.sleep(10);
        }
        return ChildProcesses.alive().size();
    }

    private Datum threads(List<Thread> threads) {
        var told = new ArrayList<Datum>();
        for (Thread thread : threads) {
            StackTraceElement[] stack = thread.getStackTrace();
            if (told.size() < MAX_THREADS && stack.length > 0) {
                told.add(new Datum.Fields(Map.of(
                        "name", new Datum.Text(capped(thread.getName(), 80)),
                        "state", new Datum.Text(thread.getState().name()),
                        "activity", new Datum.Text(Frames.activity(stack)),
                        "frames", frames.submitted(stack))));
            }
        }
        return new Datum.Items(told);
    }

    static String capped(@Nullable String text, int most) {
        String given = String.valueOf(text);
        return given.length() <= most ? given : given.substring(0, most) + "…";
    }

    static Datum told(Throwable thrown, Frames frames) {
        String message;
        try {
            message = thrown.getMessage() == null ? "" : capped(thrown.getMessage(), 500);
        } catch (Throwable hostile) {
            // The class of what was thrown may be the learner's own.
            message = "";
        }
        return new Datum.Fields(Map.of(
                "type", new Datum.Text(thrown.getClass().getName()),
                "message", new Datum.Text(message),
                "frames", frames.submitted(innermostSubmitted(thrown).getStackTrace())));
    }

    /** The cause tells where it really happened; wrappers only tell where it was noticed. */
    private static Throwable innermostSubmitted(Throwable thrown) {
        Throwable innermost = thrown;
        for (int depth = 0; depth < 10 && innermost.getCause() != null; depth++) {
            innermost = innermost.getCause();
        }
        return innermost;
    }

    /** The use itself, on a thread of its own. */
    private static final class Use implements Runnable {
        private final ProbeRun run;
        private final Object input;
        private final Setting setting;
        private final Watch watch;
        private @Nullable Datum observation;
        private @Nullable Throwable thrown;

        Use(ProbeRun run, Object input, Setting setting, Watch watch) {
            this.run = run;
            this.input = input;
            this.setting = setting;
            this.watch = watch;
        }

        @Override
        public void run() {
            try {
                observation = run.observe(input, setting);
            } catch (Throwable e) {
                thrown = e;
            } finally {
                watch.done();
            }
        }

        void tell(Map<String, Datum> answer, Frames frames) {
            Throwable failure = thrown;
            if (failure instanceof OutOfMemoryError memory) {
                throw memory;
            }
            if (failure != null) {
                answer.put("ending", new Datum.Text("threw"));
                answer.put("thrown", told(failure, frames));
            } else {
                answer.put("ending", new Datum.Text("observed"));
                answer.put("observation", observation == null ? new Datum.Null() : observation);
            }
        }
    }

    /** Keeps the first exceptions that ended threads, but not those that the probe throws on purpose. */
    private static final class Uncaught implements Thread.UncaughtExceptionHandler {
        private static final int MAX_KEPT = 5;
        private final LoadedCode code;
        private final List<Throwable> kept = new ArrayList<>();

        Uncaught(LoadedCode code) {
            this.code = code;
        }

        @Override
        public synchronized void uncaughtException(Thread thread, Throwable thrown) {
            if (kept.size() < MAX_KEPT && code.isThrownBySubmission(thrown)) {
                kept.add(thrown);
            }
        }

        synchronized Datum tell(Frames frames) {
            return new Datum.Items(
                    kept.stream().map(thrown -> told(thrown, frames)).toList());
        }
    }
}
