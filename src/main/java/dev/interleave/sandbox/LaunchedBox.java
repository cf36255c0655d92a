package dev.interleave.sandbox;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.protocol.Frame;
import dev.interleave.box.protocol.ProtocolException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A started box: sends requests, watches every limit from outside, and finds the one outcome of each call. */
final class LaunchedBox implements Box {
    /**
     * A child that is about to fail to start, or one that has ended and was not yet waited for, is seen for a moment; so many
     * looks in a row are no moment. The pids limit bounds what happens meanwhile.
     */
    private static final int CROWDED_LOOKS = 3;

    /** Slack for a box that has to be started on a busy machine. */
    private static final Duration START = Duration.ofSeconds(30);

    /** No virtual machine starts and ends in less. */
    private static final long SHORTEST_CHILD_NANOS = 20_000_000;

    private static final int VM_OUTPUT_CAP = 1 << 20;
    private static final int NO_LIMIT = -1;

    /** Exit code of a process that was ended by SIGKILL. */
    private static final int KILLED = 137;

    private static final int MOST_EXTENSIONS = 4;

    private final String id;
    private volatile BoxSpec spec;
    private final BoxChannel channel;
    private final Launched launched;
    private final CappedOutput output;
    private final CappedOutput vmOutput;
    private volatile @Nullable String gone;
    private volatile Runnable onClose = () -> {};

    private int overcrowded;
    private long cpuNanos;
    private long lastLook;
    private long longestBlind;

    LaunchedBox(String id, BoxSpec spec, BoxChannel channel, Launched launched) {
        this.id = id;
        this.spec = spec;
        this.channel = channel;
        this.launched = launched;
        Process process = launched.process();
        this.output = new CappedOutput(
                process.getInputStream(), spec.limits().outputBytes(), launched::kill, "box-" + id + "-out");
        this.vmOutput = new CappedOutput(process.getErrorStream(), VM_OUTPUT_CAP, () -> {}, "box-" + id + "-err");
    }

    Launched launched() {
        return launched;
    }

    /** Keep these limits from now on, as far as they are kept by the owner of the box. */
    void limit(BoxLimits limits) {
        spec = new BoxSpec(spec.profile(), limits, spec.jvmArguments(), spec.runtime(), spec.network());
    }

    /** Run {@code action} once more each time this box is closed. */
    void onClose(Runnable action) {
        onClose = action;
    }

    /** Tell whether a further call may be answered. */
    boolean alive() {
        return gone == null && launched.process().isAlive();
    }

    /**
     * Wait until the runner says that it is ready.
     *
     * @throws SandboxUnavailableException if it never does; the box is closed then
     */
    void awaitReady() {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            switch (channel.next(20)) {
                case BoxChannel.Event.Arrived(Frame frame)
                when frame.verb().equals(Frame.READY) -> {
                    return;
                }
                case null -> {
                    if (!launched.process().isAlive()) {
                        throw notStarted(
                                "it ended with code " + launched.process().exitValue());
                    }
                }
                default -> throw notStarted("it did not speak the protocol");
            }
        }
        throw notStarted("it was not ready within " + START.toSeconds() + " s");
    }

    private SandboxUnavailableException notStarted(String why) {
        close();
        String said = (vmOutput.takeRest(200) + output.takeRest(200)).strip();
        return new SandboxUnavailableException(
                "a box could not be started: " + why + (said.isEmpty() ? "" : ": " + said));
    }

    @Override
    public BoxOutcome call(String verb, Datum body) {
        return call(verb, body, spec.limits().cpu());
    }

    @Override
    public synchronized BoxOutcome call(String verb, Datum body, Duration cpu) {
        if (gone != null) {
            return new BoxOutcome.Unavailable("the box is gone: " + gone);
        }
        Frame request = new Frame(UUID.randomUUID(), verb, body);
        try {
            request.writeTo(new ByteArrayOutputStream(0) {
                @Override
                public void write(byte[] bytes, int offset, int length) {
                    // Only the check of its size is wanted here.
                }
            });
        } catch (ProtocolException tooLarge) {
            return end("request too large", new BoxOutcome.Unavailable(String.valueOf(tooLarge.getMessage())));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        long whole = spec.limits().cpu().toNanos();
        cpuNanos = cpu.toNanos() >= whole
                ? whole
                : Math.min(whole, launched.usage().cpuNanos() + cpu.toNanos());
        // Before it is sent: a box may have started and ended a child before this thread gets a processor again.
        lastLook = System.nanoTime();
        longestBlind = 0;
        channel.send(request);
        return await(request.id());
    }

    private BoxOutcome await(UUID id) {
        long start = System.nanoTime();
        long deadline = start + spec.limits().wall().toNanos();
        long step = spec.profile() == BoxProfile.PROCESS ? 10 : 25;
        while (true) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                deadline = start + allowedNanos();
                left = deadline - System.nanoTime();
            }
            if (left <= 0) {
                return timedOut(BoxOutcome.TimedOut.Clock.WALL);
            }
            BoxChannel.Event event = channel.next(Math.clamp(left / 1_000_000, 1, step));
            longestBlind = Math.max(longestBlind, System.nanoTime() - lastLook);
            if (event != null) {
                return switch (event) {
                    case BoxChannel.Event.Arrived(Frame frame) -> outcome(id, frame);
                    case BoxChannel.Event.Ended(String broken) -> ended(broken);
                };
            }
            Optional<BoxOutcome> limit = overLimit();
            if (limit.isPresent()) {
                return limit.get();
            }
        }
    }

    /** Time in which the machine had no processor for the box is given back to it, within reason. */
    private long allowedNanos() {
        long wall = spec.limits().wall().toNanos();
        return wall + Math.min(launched.starvedNanos(), MOST_EXTENSIONS * wall);
    }

    private Optional<BoxOutcome> overLimit() {
        if (output.exceeded()) {
            return Optional.of(end("output", new BoxOutcome.OutputExceeded(output.takeRest(0))));
        }
        long begun = System.nanoTime();
        BoxUsage usage = launched.usage();
        // A look may take long on a crowded machine, and sees what there was at some time of it.
        longestBlind = Math.max(longestBlind, System.nanoTime() - lastLook);
        lastLook = begun;
        if (usage.cpuNanos() > cpuNanos) {
            return Optional.of(timedOut(BoxOutcome.TimedOut.Clock.CPU));
        }
        overcrowded = usage.processesAlive() > spec.limits().processes() ? overcrowded + 1 : 0;
        if (overcrowded >= CROWDED_LOOKS) {
            launched.kill();
            return Optional.of(end("processes", new BoxOutcome.ThreadsExceeded(output.takeRest(500))));
        }
        Optional<Launched.Hit> hit = launched.hit();
        if (hit.isPresent()) {
            launched.kill();
            return Optional.of(end(hit.get().name(), exceeded(hit.get(), output.takeRest(500))));
        }
        return launched.process().isAlive() ? Optional.empty() : Optional.of(ended(""));
    }

    private BoxOutcome outcome(UUID id, Frame frame) {
        if (!frame.id().equals(id)) {
            return forged("an answer to no request");
        }
        String printed = output.takeUntil(id, 500);
        if (output.exceeded()) {
            return end("output", new BoxOutcome.OutputExceeded(printed));
        }
        Optional<Launched.Hit> hit = launched.hit();
        if (hit.isPresent()) {
            return end(hit.get().name(), exceeded(hit.get(), printed));
        }
        return switch (frame.verb()) {
            case Frame.ANSWER -> new BoxOutcome.Answered(frame.body(), printed);
            case Frame.FAILED -> end("failed", failed(frame.body(), printed));
            case Frame.LIMIT -> end("files", new BoxOutcome.FilesExceeded(printed));
            default -> forged("an answer with the verb " + frame.verb());
        };
    }

    private static BoxOutcome failed(Datum body, String printed) {
        if (body instanceof Datum.Fields fields
                && fields.get("exception") instanceof Datum.Text(String exception)
                && fields.get("message") instanceof Datum.Text(String message)) {
            return Endings.ofFailure(exception, message, printed);
        }
        return new BoxOutcome.Forged("a failure without its fields", printed);
    }

    private BoxOutcome forged(String what) {
        launched.kill();
        return end(what, new BoxOutcome.Forged(what, output.takeRest(500)));
    }

    private BoxOutcome ended(String broken) {
        if (!broken.isEmpty()) {
            return forged(broken);
        }
        Optional<Launched.Hit> early = hitBeforeTheGroupGoes();
        int exitCode = exitCode();
        launched.kill();
        String printed = output.takeRest(500);
        if (output.exceeded()) {
            return end("output", new BoxOutcome.OutputExceeded(printed));
        }
        Optional<Launched.Hit> hit = early.or(launched::hit).or(() -> killedWhenFull(exitCode));
        if (hit.isPresent()) {
            return end(hit.get().name(), exceeded(hit.get(), printed));
        }
        return end("exit " + exitCode, Endings.ofExit(exitCode, vmOutput.takeRest(500), printed));
    }

    /** The runtime removes the control group as soon as the box is dead, and with it what the kernel has counted. */
    private Optional<Launched.Hit> hitBeforeTheGroupGoes() {
        launched.usage();
        return launched.hit();
    }

    /** A kill that did not come from here, of a box that had nearly used up its memory, was the kernel's. */
    private Optional<Launched.Hit> killedWhenFull(int exitCode) {
        boolean full = launched.usage().peakMemoryBytes() >= spec.limits().memoryBytes() / 4 * 3;
        return exitCode == KILLED && full ? Optional.of(Launched.Hit.MEMORY) : Optional.empty();
    }

    private static BoxOutcome exceeded(Launched.Hit hit, String printed) {
        return switch (hit) {
            case MEMORY -> new BoxOutcome.MemoryExceeded(printed);
            case THREADS -> new BoxOutcome.ThreadsExceeded(printed);
        };
    }

    /** The runner hangs up an instant before its process ends. */
    private int exitCode() {
        try {
            return launched.process().waitFor(500, TimeUnit.MILLISECONDS)
                    ? launched.process().exitValue()
                    : NO_LIMIT;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return NO_LIMIT;
        }
    }

    private BoxOutcome timedOut(BoxOutcome.TimedOut.Clock clock) {
        launched.requestThreadDump();
        String dump = ThreadDump.within(vmOutput.awaitText(ThreadDump.LAST_LINE, 1_500));
        launched.kill();
        return end("time limit", new BoxOutcome.TimedOut(clock, dump, output.takeRest(500)));
    }

    private BoxOutcome end(String why, BoxOutcome outcome) {
        gone = why;
        close();
        return outcome;
    }

    @Override
    public BoxUsage usage() {
        return launched.usage();
    }

    @Override
    public boolean preferred(boolean wanted) {
        return RealTime.set(launched.processes(), wanted);
    }

    @Override
    public synchronized boolean sawEveryChild() {
        return longestBlind < SHORTEST_CHILD_NANOS;
    }

    @Override
    public void close() {
        if (gone == null) {
            gone = "closed";
        }
        launched.kill();
        channel.close();
        onClose.run();
    }
}
