package dev.interleave.cli;

import dev.interleave.compile.BoxedCompiler;
import dev.interleave.compile.Compilation;
import dev.interleave.compile.CompileOptions;
import dev.interleave.compile.CompileOptions.Trust;
import dev.interleave.compile.CompileProblem;
import dev.interleave.compile.Compiler;
import dev.interleave.compile.SourceFile;
import dev.interleave.race.EngineRuntime;
import dev.interleave.race.Mains;
import dev.interleave.race.ProgramCheck;
import dev.interleave.race.ProgramReport;
import dev.interleave.report.CheckReport;
import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import dev.interleave.sandbox.SandboxUnavailableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Search any Java program for data races, deadlocks, lost wake-ups, livelocks and leaks.",
        footer = {
            "",
            "Exit codes: 0 clean, 1 found, 2 usage or compile error, 3 not judged.",
        })
final class CheckCommand implements Callable<Integer> {
    private static final int MOST = 100_000;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Java files, folders or zips of one program.")
    private List<Path> paths = List.of();

    @ArgGroup
    private @Nullable Choice choice;

    @Option(
            names = "--args",
            paramLabel = "ARG",
            arity = "0..*",
            description = "Arguments of the main method; everything after this option.")
    private List<String> arguments = List.of();

    @Option(
            names = "--schedules",
            paramLabel = "N",
            description = "Schedules to draw at most; a small program gets up to as many more, that switch"
                    + " seldom. Default: 1000.")
    private int schedules = 1_000;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "Steps and accesses that all schedules may take together. Default: 20 million.")
    private long events = 20_000_000;

    @Option(names = "--seed", paramLabel = "N", description = "Derive all schedules from N, not from the sources.")
    private @Nullable Long seed;

    @Option(names = "--replay", paramLabel = "ID", description = "Run only the schedule of a finding again.")
    private String replay = "";

    @Option(
            names = "--exhaustive",
            description = "Run every interleaving first, if there are no more than the limit, instead of drawing some.")
    private boolean exhaustive;

    @Option(
            names = "--preemptions",
            paramLabel = "C",
            description =
                    "With --exhaustive: only interleavings with at most C switches from a thread that could go on.")
    private @Nullable Integer preemptions;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "With --exhaustive: schedules to run at most for it. Default: 100000.")
    private @Nullable Integer limit;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or jsonl.")
    private Format format = Format.text;

    private Map<String, byte[]> resources = Map.of();

    /** Which main method. */
    static final class Choice {
        @Option(names = "--main", paramLabel = "CLASS", description = "Binary name of the class to start.")
        private @Nullable String main;

        @Option(names = "--all-mains", description = "Check every class that has a main method, one after another.")
        private boolean all;
    }

    /** Formats of the report, named as on the command line. */
    enum Format {
        text,
        json,
        jsonl
    }

    @Override
    public Integer call() {
        ProgramCheck.Search search = search();
        List<SourceFile> sources = ProgramSources.read(paths);
        resources = ProgramResources.read(paths);
        SandboxSettings settings = SandboxSettings.ofEnvironment(false, Console::progress);
        try (Sandbox sandbox = HostSandbox.start(settings);
                Compiler compiler = new BoxedCompiler(sandbox)) {
            List<Program> programs = programs(compiler, sources);
            var check = new ProgramCheck(sandbox, new EngineRuntime(settings.dataDirectory(), Console::progress));
            List<ProgramReport> reports = checked(check, requests(programs, search));
            return exitCode(reports);
        }
    }

    private ProgramCheck.Search search() {
        if (!exhaustive) {
            if (preemptions != null || limit != null) {
                throw new UsageException((preemptions != null ? "--preemptions" : "--limit") + " needs --exhaustive");
            }
            return ProgramCheck.Search.NONE;
        }
        if (!replay.isEmpty()) {
            throw new UsageException("--replay runs one schedule, --exhaustive all of them; choose one");
        }
        if (preemptions != null && preemptions < 0) {
            throw new UsageException("--preemptions must be 0 or more, not " + preemptions);
        }
        if (limit != null && limit < 1) {
            throw new UsageException("--limit must be 1 or more, not " + limit);
        }
        return new ProgramCheck.Search(
                limit == null ? MOST : limit, preemptions == null ? ProgramCheck.Search.ANY : preemptions);
    }

    /** Sources that compile together, and what they compile to. */
    private record Program(List<SourceFile> sources, Map<String, byte[]> classes) {
        String name() {
            return sources.getFirst().path() + (sources.size() > 1 ? " and the files beside it" : "");
        }
    }

    private ProgramCheck.Request request(Program program, String main, ProgramCheck.Search search) {
        long from = seed == null ? ProgramSources.seed(program.sources()) : seed;
        return new ProgramCheck.Request(
                program.classes(),
                resources,
                program.sources(),
                main,
                arguments,
                schedules,
                events,
                from,
                replay,
                search);
    }

    /** Compile all sources as one program or, if they declare a class twice, as one for each folder or each file. */
    private List<Program> programs(Compiler compiler, List<SourceFile> sources) {
        return switch (compile(compiler, sources)) {
            case Compilation.Compiled(Map<String, byte[]> classes) -> List.of(new Program(sources, classes));
            case Compilation.Refused(List<CompileProblem> problems)
            when sources.size() > 1 && SeparatePrograms.areIn(problems) -> separately(compiler, sources);
            case Compilation.Refused(List<CompileProblem> problems) -> throw refused(problems);
            case Compilation.Unavailable(String reason) -> throw new SandboxUnavailableException(reason);
        };
    }

    private List<Program> separately(Compiler compiler, List<SourceFile> sources) {
        List<List<SourceFile>> folders = SeparatePrograms.byFolder(sources);
        if (folders.size() > 1) {
            Console.progress("some classes are declared more than once; each folder is taken for a program of its own");
            return folders.stream()
                    .flatMap(folder -> programs(compiler, folder).stream())
                    .toList();
        }
        Console.progress("some classes are declared more than once; each file is taken for a program of its own");
        return sources.stream()
                .flatMap(source -> programs(compiler, List.of(source)).stream())
                .toList();
    }

    private static Compilation compile(Compiler compiler, List<SourceFile> sources) {
        return compiler.compile(sources, Map.of(), new CompileOptions(Trust.PROGRAM, true));
    }

    private static UsageException refused(List<CompileProblem> problems) {
        return new UsageException("the program does not compile:\n" + CheckReport.problems(problems));
    }

    private List<ProgramCheck.Request> requests(List<Program> programs, ProgramCheck.Search search) {
        if (programs.size() == 1) {
            Program only = programs.getFirst();
            return mains(only.classes()).stream()
                    .map(main -> request(only, main, search))
                    .toList();
        }
        return ofSeveral(programs, search);
    }

    private List<ProgramCheck.Request> ofSeveral(List<Program> programs, ProgramCheck.Search search) {
        String named = choice == null ? null : choice.main;
        if (named == null && (choice == null || !choice.all)) {
            throw new UsageException(
                    "these are several programs; check all with --all-mains, or give the files of one of them");
        }
        var requests = new ArrayList<ProgramCheck.Request>();
        for (Program program : programs) {
            List<String> mains = Mains.of(program.classes());
            if (mains.isEmpty()) {
                Console.progress("no class has a main method in " + program.name());
            }
            mains.stream()
                    .filter(main -> named == null || main.equals(named))
                    .forEach(main -> requests.add(request(program, main, search)));
        }
        if (requests.isEmpty()) {
            throw new UsageException(
                    named == null
                            ? "no class has a main method; nothing was checked"
                            : "no class `" + named + "` has a main method");
        }
        if (named != null && requests.size() > 1) {
            throw new UsageException("several programs have a class `" + named + "`; give the files of one of them");
        }
        return requests;
    }

    private List<String> mains(Map<String, byte[]> classes) {
        List<String> known = Mains.of(classes);
        String named = choice == null ? null : choice.main;
        if (named != null) {
            if (!classes.containsKey(named)) {
                throw new UsageException("there is no class `" + named + "`; classes with a main method are "
                        + String.join(", ", known));
            }
            return List.of(named);
        }
        if (known.isEmpty()) {
            throw new UsageException("no class has a main method; nothing was checked");
        }
        boolean all = choice != null && choice.all;
        if (!all && known.size() > 1) {
            throw new UsageException("several classes have a main method: " + String.join(", ", known)
                    + "; choose one with --main CLASS, or all with --all-mains");
        }
        return known;
    }

    /** Check on all processors; what is printed keeps the order of the names. */
    private List<ProgramReport> checked(ProgramCheck check, List<ProgramCheck.Request> requests) {
        var reports = new ArrayList<ProgramReport>();
        int atOnce = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
        try (var pool = Executors.newFixedThreadPool(atOnce)) {
            List<Future<ProgramReport>> running = requests.stream()
                    .map(request -> pool.submit(() -> check.check(request)))
                    .toList();
            for (Future<ProgramReport> one : running) {
                ProgramReport report = one.get();
                if (!replay.isEmpty() && report.strength().schedules() == 0 && !report.judged()) {
                    throw new UsageException(
                            "--replay " + replay + " cannot be run: " + Objects.requireNonNull(report.reason()));
                }
                reports.add(report);
                if (format != Format.json) {
                    Console.result(format == Format.jsonl ? CheckReport.line(report) : CheckReport.text(report));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("checking failed: " + e.getCause(), e.getCause());
        }
        if (format == Format.json) {
            boolean one = choice == null || !choice.all;
            Console.result(one ? CheckReport.json(reports.getFirst()) : CheckReport.json(reports));
        }
        return reports;
    }

    private static int exitCode(List<ProgramReport> reports) {
        if (reports.stream().anyMatch(report -> report.judged() && !report.clean())) {
            return ExitCodes.NOT_ACCEPTED;
        }
        return reports.stream().allMatch(ProgramReport::judged) ? ExitCodes.ACCEPTED : ExitCodes.NOT_JUDGED;
    }
}
