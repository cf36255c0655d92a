package dev.interleave.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Start PostgreSQL's programs as a user that is not root, away from the terminal's signals, and so that the kernel stops
 * them when this process dies.
 *
 * @param folder with {@code bin}, {@code lib} and {@code share}
 * @param owner whom they run as
 */
record PostgresPrograms(Path folder, SystemUser owner) {
    private static final String SYSTEM_USER = "interleave";

    /** Hold what a program printed and how it ended. */
    record Ended(int code, String output) {}

    /**
     * Choose the user: whoever owns the data already, else the present one, else, for root, a system user that is made when
     * it is missing.
     */
    static SystemUser chooseOwner(Path cluster) {
        SystemUser present = SystemUser.current();
        if (!present.root()) {
            return present;
        }
        if (Files.isDirectory(cluster) && !SystemUser.ownerOf(cluster).root()) {
            return SystemUser.ownerOf(cluster);
        }
        return systemUser();
    }

    private static SystemUser systemUser() {
        find("setpriv")
                .orElseThrow(() -> new ServerStartException(
                        "PostgreSQL refuses to run as root, and setpriv, which starts it as another user, is missing.\n"
                                + "  Install util-linux, or start the server as a user other than root."));
        if (id("-u").isEmpty()) {
            Ended made = run(List.of(
                    find("useradd").orElse("useradd"),
                    "--system",
                    "--user-group",
                    "--no-create-home",
                    "--home-dir",
                    "/nonexistent",
                    "--shell",
                    "/usr/sbin/nologin",
                    SYSTEM_USER));
            if (made.code() != 0) {
                throw new ServerStartException("PostgreSQL refuses to run as root, and the system user " + SYSTEM_USER
                        + " can't be made: " + made.output()
                        + ".\n  Make that user by hand, or start the server as a user other than root.");
            }
        }
        return new SystemUser(SYSTEM_USER, id("-u").orElseThrow(), id("-g").orElseThrow());
    }

    private static Optional<Integer> id(String what) {
        Ended ended = run(List.of("id", what, SYSTEM_USER));
        return ended.code() == 0 ? Optional.of(Integer.parseInt(ended.output().strip())) : Optional.empty();
    }

    /** Tell whether the owner may use {@code file}, whatever directories lie above it. */
    boolean reaches(Path file) {
        return run(command(false, List.of("test", "-r", file.toString()))).code() == 0;
    }

    /** Run a program to its end, at most a minute. */
    Ended run(String program, List<String> arguments) {
        return run(command(false, withArguments(program, arguments)));
    }

    /**
     * Start a program and return; it gets an interrupt when the calling thread ends, so call from a thread that stays.
     *
     * @param output where standard output and error go
     */
    Process start(String program, List<String> arguments, Path output) throws IOException {
        var builder = new ProcessBuilder(command(true, withArguments(program, arguments)));
        bare(builder);
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private List<String> withArguments(String program, List<String> arguments) {
        return Stream.concat(Stream.of(folder.resolve("bin").resolve(program).toString()), arguments.stream())
                .toList();
    }

    private List<String> command(boolean stays, List<String> program) {
        var command = new ArrayList<String>();
        if (stays) {
            // Its own session: an interrupt typed at the terminal stops the server first and the database after it.
            find("setsid").ifPresent(command::add);
        }
        find("setpriv").ifPresent(setpriv -> command.addAll(restricted(setpriv, stays)));
        command.addAll(program);
        return command;
    }

    private List<String> restricted(String setpriv, boolean stays) {
        var command = new ArrayList<>(List.of(setpriv, "--no-new-privs"));
        if (SystemUser.current().root()) {
            command.addAll(List.of(
                    "--reuid=" + owner.uid(),
                    "--regid=" + owner.gid(),
                    "--clear-groups",
                    "--inh-caps=-all",
                    "--bounding-set=-all"));
        }
        if (stays) {
            command.add("--pdeathsig=INT");
        }
        command.add("--");
        return command;
    }

    private static Ended run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command);
            bare(builder);
            Process process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Ended(-1, "no end within a minute");
            }
            return new Ended(process.exitValue(), output.strip());
        } catch (IOException e) {
            return new Ended(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ended(-1, "interrupted");
        }
    }

    /** Nothing of the surroundings steers the database: no PG variables, no locale, no current directory. */
    private static void bare(ProcessBuilder builder) {
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        environment.put("LC_ALL", "C");
        builder.directory(Path.of("/").toFile());
    }

    private static Optional<String> find(String program) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin")
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
