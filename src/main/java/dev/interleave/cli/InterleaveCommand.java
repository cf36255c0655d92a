package dev.interleave.cli;

import dev.interleave.sandbox.SandboxUnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the headless commands; starts neither server nor database. */
@Command(
        name = "interleave",
        description = "Learn concurrency in Java by writing it.",
        subcommands = {
            GradeCommand.class,
            CheckCommand.class,
            SpeedupCommand.class,
            SelfTestCommand.class,
            ExercisesCommand.class,
            NewExerciseCommand.class
        })
public final class InterleaveCommand implements Runnable {
    @Mixin
    private HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Run one command and give its exit code. */
    static int execute(String... arguments) {
        return new CommandLine(new InterleaveCommand())
                .setParameterExceptionHandler(usage())
                .setExecutionExceptionHandler(failure())
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static IParameterExceptionHandler usage() {
        return (problem, arguments) -> {
            Console.error(problem.getMessage());
            Console.error("try `interleave " + problem.getCommandLine().getCommandName() + " --help`");
            return ExitCodes.USAGE;
        };
    }

    private static IExecutionExceptionHandler failure() {
        return (failure, command, parsed) -> switch (failure) {
            case UsageException problem -> {
                Console.error(problem.getMessage());
                yield ExitCodes.USAGE;
            }
            case SandboxUnavailableException unavailable -> {
                Console.error(unavailable.getMessage());
                yield ExitCodes.NOT_JUDGED;
            }
            default -> {
                Console.failure(failure);
                yield ExitCodes.NOT_JUDGED;
            }
        };
    }
}
