package dev.interleave.compile;

import dev.interleave.box.protocol.Datum;
import dev.interleave.sandbox.Box;
import dev.interleave.sandbox.BoxLimits;
import dev.interleave.sandbox.BoxOutcome;
import dev.interleave.sandbox.BoxProfile;
import dev.interleave.sandbox.BoxSpec;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Compile in warm boxes, each of which serves one trust level and is thrown away after a number of compilations. */
public final class BoxedCompiler implements Compiler {
    private static final BoxLimits LIMITS =
            new BoxLimits(Duration.ofSeconds(10), Duration.ofMinutes(10), 512L << 20, 0, 64, 1 << 20, 1 << 20);

    private final Sandbox sandbox;

    public BoxedCompiler(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public Compilation compile(List<SourceFile> sources, Map<String, byte[]> classPath, CompileOptions options) {
        List<CompileProblem> unreadable = SourceHygiene.problems(sources);
        if (!unreadable.isEmpty()) {
            return new Compilation.Refused(unreadable);
        }
        try (Box box = sandbox.open(new BoxSpec(BoxProfile.COMPILER, LIMITS, List.of()))) {
            return outcome(box.call("compile", CompileRequest.of(sources, classPath, options)), sources);
        } catch (SandboxUnavailableException unavailable) {
            return new Compilation.Unavailable(String.valueOf(unavailable.getMessage()));
        }
    }

    private static Compilation outcome(BoxOutcome outcome, List<SourceFile> sources) {
        return switch (outcome) {
            case BoxOutcome.Answered(Datum body, String _) -> CompileAnswer.read(body, sources);
            case BoxOutcome.TimedOut _ ->
                refused("Compiling took longer than 10 seconds and was stopped. Simplify the program:"
                        + " very long constant expressions or very deep generics make the compiler slow.");
            case BoxOutcome.MemoryExceeded _ ->
                refused("The compiler ran out of memory. Simplify the program:"
                        + " very large constants or expressions make the compiler need much memory.");
            case BoxOutcome.Unavailable(String reason) -> new Compilation.Unavailable(reason);
            default -> new Compilation.Unavailable("the compiler ended without an answer: " + outcome);
        };
    }

    private static Compilation refused(String message) {
        return new Compilation.Refused(
                List.of(new CompileProblem(CompileProblem.Kind.COMPILE_ERROR, "", 0, 0, "", message)));
    }

    @Override
    public void close() {}
}
