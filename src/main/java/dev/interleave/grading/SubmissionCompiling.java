package dev.interleave.grading;

import dev.interleave.compile.Compilation;
import dev.interleave.compile.CompileOptions;
import dev.interleave.compile.CompileOptions.Trust;
import dev.interleave.compile.CompileProblem;
import dev.interleave.compile.Compiler;
import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.Exercise;
import dev.interleave.judge.Judge;
import dev.interleave.judge.PreparedExercise;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles a submission under the exercise's policy; an entry class of the wrong shape is a compile problem as well. */
final class SubmissionCompiling {
    private SubmissionCompiling() {}

    static Compilation compile(Compiler compiler, PreparedExercise ready, List<SourceFile> sources) {
        Exercise exercise = ready.exercise();
        var trust = exercise.startsProcesses() ? Trust.LEARNER_PROCESS : Trust.LEARNER;
        Compilation compilation =
                compiler.compile(sources, ready.contract(), new CompileOptions(trust, exercise.preview()));
        if (compilation instanceof Compilation.Compiled(Map<String, byte[]> classes)) {
            Optional<String> problem = Judge.shapeProblem(ready, classes);
            if (problem.isPresent()) {
                return new Compilation.Refused(List.of(new CompileProblem(
                        CompileProblem.Kind.COMPILE_ERROR, "Solution.java", 0, 0, "", problem.get())));
            }
        }
        return compilation;
    }
}
