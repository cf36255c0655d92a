package dev.interleave.compile;

import dev.interleave.box.protocol.Datum;
import dev.interleave.compile.CompileOptions.Trust;
import dev.interleave.sandbox.BoxOutcome;
import dev.interleave.sandbox.BoxOutcome.TimedOut.Clock;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxUnavailableException;
import java.util.List;
import java.util.Map;

/**
 * Compile in warm boxes, each of which serves one trust level and is thrown away after a number of compilations.
 *
 * <p>Guarantee: no source is parsed in this process, and whatever a source does to the compiler costs one box.
 */
public final class BoxedCompiler implements Compiler {
    private final CompilerBoxes boxes;
    private final BytecodePolicy policy = new BytecodePolicy();

    public BoxedCompiler(Sandbox sandbox) {
        this.boxes = new CompilerBoxes(sandbox);
    }

    @Override
    public void warmUp() {
        boxes.prepare(Trust.LEARNER);
    }

    @Override
    public Compilation compile(List<SourceFile> sources, Map<String, byte[]> classPath, CompileOptions options) {
        List<CompileProblem> unreadable = SourceHygiene.problems(sources, options.trust());
        if (!unreadable.isEmpty()) {
            return new Compilation.Refused(unreadable);
        }
        try {
            Datum request = CompileRequest.of(sources, classPath, options);
            return checked(outcome(boxes.call(options.trust(), request), sources), sources, options.trust());
        } catch (SandboxUnavailableException unavailable) {
            return new Compilation.Unavailable(String.valueOf(unavailable.getMessage()));
        }
    }

    private Compilation checked(Compilation compilation, List<SourceFile> sources, Trust trust) {
        if (!(compilation instanceof Compilation.Compiled(Map<String, byte[]> classes))) {
            return compilation;
        }
        List<CompileProblem> forbidden = policy.problems(classes, sources, trust);
        return forbidden.isEmpty() ? compilation : new Compilation.Refused(forbidden);
    }

    private static Compilation outcome(BoxOutcome outcome, List<SourceFile> sources) {
        return switch (outcome) {
            case BoxOutcome.Answered(Datum body, String _) -> CompileAnswer.read(body, sources);
            case BoxOutcome.TimedOut(var clock, String _, String _)
            when clock == Clock.WALL -> new Compilation.Unavailable("this machine was too busy to compile in time");
            case BoxOutcome.TimedOut _ ->
                refused("Compiling took longer than 10 seconds of processor time and was stopped. Simplify the program:"
                        + " very long constant expressions or very deep generics make the compiler slow.");
            case BoxOutcome.MemoryExceeded _ ->
                refused("The compiler ran out of memory. Simplify the program:"
                        + " very large constants or expressions make the compiler need much memory.");
            case BoxOutcome.Unavailable(String reason) -> new Compilation.Unavailable(reason);
            case BoxOutcome.Died _,
                    BoxOutcome.Failed _,
                    BoxOutcome.Forged _,
                    BoxOutcome.OutputExceeded _,
                    BoxOutcome.ThreadsExceeded _,
                    BoxOutcome.FilesExceeded _ ->
                new Compilation.Unavailable("the compiler ended without an answer: " + outcome);
        };
    }

    private static Compilation refused(String message) {
        return new Compilation.Refused(
                List.of(new CompileProblem(CompileProblem.Kind.COMPILE_ERROR, "", 0, 0, "", message)));
    }

    @Override
    public void close() {
        boxes.close();
    }
}
