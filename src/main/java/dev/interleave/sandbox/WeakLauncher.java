package dev.interleave.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Start boxes as plain processes with resource limits, for hosts that allow nothing better: as another user where this
 * process is root, as this very user otherwise.
 */
final class WeakLauncher implements Launcher {
    private static final int FIRST_UID = 2_100_000_000;
    private static final int UIDS = 10_000_000;

    private final RuntimeImages images;
    private final ReachableImages reachable;
    private final RunDirectory run;
    private final Path prlimit = needed("prlimit");
    private final Path setsid = needed("setsid");
    private final Optional<Path> setpriv = Tools.isRoot() ? Optional.of(needed("setpriv")) : Optional.empty();

    /**
     * Use the host's tools.
     *
     * @throws SandboxUnavailableException if one is missing
     */
    WeakLauncher(RuntimeImages images, RunDirectory run) {
        this.images = images;
        this.reachable = new ReachableImages(run);
        this.run = run;
    }

    private static Path needed(String tool) {
        return Tools.find(tool)
                .orElseThrow(() -> new SandboxUnavailableException(tool + " is not installed (package util-linux)"));
    }

    @Override
    public IsolationLevel isolation() {
        return new IsolationLevel(
                IsolationLevel.Strength.WEAK,
                setpriv.isPresent() ? "plain processes of another user" : "plain processes of the same user",
                "no namespaces, no system call filter, limits by sampling: code in a box can use the network and read what "
                        + (setpriv.isPresent() ? "every user can read" : "this user can read"));
    }

    @Override
    public Launched launch(BoxSpec spec, String id, Path socket) throws IOException {
        BoxRuntime runtime = spec.runtime();
        Path image = runtime == null ? images.of(spec.profile()) : runtime.image();
        List<String> jars = new ArrayList<>(BoxCommand.hostJars(runtime));
        int uid = FIRST_UID + ThreadLocalRandom.current().nextInt(UIDS);
        List<String> command = new ArrayList<>(List.of(setsid.toString()));
        limit(command, spec.limits());
        if (setpriv.isPresent()) {
            image = reachable.of(image);
            for (int i = 0; i < jars.size(); i++) {
                jars.set(i, reachable.of(Path.of(jars.get(i))).toString());
            }
            command.addAll(List.of(
                    setpriv.get().toString(),
                    "--reuid=" + uid,
                    "--regid=" + uid,
                    "--clear-groups",
                    "--no-new-privs",
                    "--inh-caps=-all",
                    "--bounding-set=-all"));
        }
        command.addAll(BoxCommand.of(spec, image.toString(), jars, socket.toString(), true));
        return start(command, spec, home(id));
    }

    private void limit(List<String> command, BoxLimits limits) {
        command.addAll(List.of(
                prlimit.toString(),
                "--core=0",
                "--nofile=1024",
                "--fsize=" + limits.fileBytes(),
                "--cpu=" + (limits.cpu().toSeconds() + 10)));
        if (setpriv.isPresent()) {
            // Counts all of a user's threads, so it is a limit of the box only where the box is a user of its own.
            command.add("--nproc=" + OciBundle.tasks(limits));
        }
    }

    /** Make the box's own working directory, which only the box's user will use. */
    private Path home(String id) throws IOException {
        Path home = Files.createDirectory(run.path().resolve("h-" + id));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        return home;
    }

    /** Start an image's runner without any limits, for the platform's own code only. */
    static Launched onImage(Path image, BoxSpec spec, Path socket) throws IOException {
        Path home = Files.createTempDirectory("interleave-home-");
        return start(BoxCommand.of(spec, image.toString(), List.of(), socket.toString(), false), spec, home);
    }

    private static Launched start(List<String> command, BoxSpec spec, Path home) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectInput(new File("/dev/null"));
        builder.environment().clear();
        return new Plain(builder.start(), spec.limits(), home);
    }

    private static final class Plain implements Launched {
        private static final int ROUNDS = 50;

        private final Process process;
        private final Path home;
        private final ProcessTree tree;

        Plain(Process process, BoxLimits limits, Path home) {
            this.process = process;
            this.home = home;
            this.tree = new ProcessTree(() -> ProcessTree.ofSession(process.pid()), limits);
        }

        @Override
        public Process process() {
            return process;
        }

        @Override
        public synchronized void kill() {
            // Again and again, because a process may start another between the look and the kill.
            for (int round = 0; round < ROUNDS; round++) {
                List<Long> alive = ProcessTree.ofSession(process.pid());
                if (alive.isEmpty()) {
                    break;
                }
                alive.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            }
            process.destroyForcibly();
            try {
                process.waitFor(5, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            Directories.delete(home);
        }

        @Override
        public void requestThreadDump() {
            Signals.send("QUIT", process.pid());
        }

        @Override
        public BoxUsage usage() {
            return tree.usage();
        }

        @Override
        public List<Long> processes() {
            return ProcessTree.ofSession(process.pid());
        }

        @Override
        public Optional<Hit> hit() {
            return tree.hit();
        }

        @Override
        public Optional<Path> network() {
            return Optional.empty();
        }
    }
}
