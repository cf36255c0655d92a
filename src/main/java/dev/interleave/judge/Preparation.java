package dev.interleave.judge;

import dev.interleave.compile.Compilation;
import dev.interleave.compile.CompileOptions;
import dev.interleave.compile.CompileOptions.Trust;
import dev.interleave.compile.CompileProblem;
import dev.interleave.compile.Compiler;
import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.FolderProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compile what an exercise's author wrote, and part it into what may enter a submission's box and what must not. */
public final class Preparation {
    private final Compiler compiler;

    public Preparation(Compiler compiler) {
        this.compiler = compiler;
    }

    /** Hold what became of preparing an exercise. */
    public sealed interface Result {
        record Prepared(PreparedExercise exercise) implements Result {}

        /** The author's code does not compile. */
        record Refused(List<FolderProblem> problems) implements Result {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** This machine cannot compile now; the exercise is not at fault. */
        record Unavailable(String reason) implements Result {}
    }

    public Result prepare(Exercise exercise) {
        var sources = new ArrayList<SourceFile>();
        exercise.contractSources().forEach(source -> sources.add(below("contract/", source)));
        exercise.gradingSources().forEach(source -> sources.add(below("grading/", source)));
        var options = new CompileOptions(Trust.INSTRUCTOR, exercise.preview());
        return switch (compiler.compile(sources, Map.of(), options)) {
            case Compilation.Compiled(Map<String, byte[]> classes) -> parted(exercise, classes);
            case Compilation.Refused(List<CompileProblem> problems) ->
                new Result.Refused(problems.stream().map(Preparation::problem).toList());
            case Compilation.Unavailable(String reason) -> new Result.Unavailable(reason);
        };
    }

    private static Result parted(Exercise exercise, Map<String, byte[]> classes) {
        var problems = new ArrayList<FolderProblem>();
        var contract = new LinkedHashMap<String, byte[]>();
        var grading = new LinkedHashMap<String, byte[]>();
        String home = exercise.contract().substring(0, exercise.contract().lastIndexOf('.') + 1);
        classes.forEach((name, bytes) -> {
            if (name.startsWith("grading.")) {
                grading.put(name, bytes);
            } else if (name.startsWith(home)) {
                contract.put(name, bytes);
            } else {
                problems.add(new FolderProblem(
                        "",
                        0,
                        name + " is in the wrong package: a contract lives in " + home
                                + "*, grading code in the package grading"));
            }
        });
        for (String name : List.of("grading.Cases", "grading.Probe", "grading.Oracle")) {
            if (!classes.containsKey(name)) {
                String file = name.replace('.', '/') + ".java";
                problems.add(new FolderProblem(file, 0, "must declare the class " + name));
            }
        }
        if (!classes.containsKey(exercise.contract())) {
            problems.add(new FolderProblem("contract", 0, "must declare the interface " + exercise.contract()));
        }
        if (!problems.isEmpty()) {
            return new Result.Refused(problems);
        }
        var probe = new LinkedHashMap<>(grading);
        probe.keySet().removeIf(Preparation::staysOutside);
        var court = new LinkedHashMap<>(contract);
        court.putAll(grading);
        return new Result.Prepared(new PreparedExercise(exercise, contract, probe, court));
    }

    /** INVARIANT: what knows the right answer never enters the box of a submission. */
    private static boolean staysOutside(String name) {
        int nested = name.indexOf('$');
        String outermost = nested < 0 ? name : name.substring(0, nested);
        return outermost.equals("grading.Cases") || outermost.equals("grading.Oracle");
    }

    private static SourceFile below(String folder, SourceFile source) {
        return new SourceFile(folder + source.path(), source.text());
    }

    private static FolderProblem problem(CompileProblem problem) {
        String line = problem.sourceLine().isBlank()
                ? ""
                : "\n    " + problem.sourceLine().strip();
        return new FolderProblem(problem.file(), problem.line(), problem.message() + line);
    }
}
