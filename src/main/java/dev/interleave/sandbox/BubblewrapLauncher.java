package dev.interleave.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Start boxes with bubblewrap: namespaces and the system call filter without control groups.
 *
 * <p>Never as real root: a box would then own what belongs to root on the host. Root becomes another user first.
 */
final class BubblewrapLauncher implements Launcher {
    private static final String HOST_UID = "2000000000";

    private final Path program;
    private final String version;
    private final Path prlimit;
    private final Optional<Path> setpriv;
    private final RuntimeImages images;
    private final Path libraries;
    private final RunDirectory run;
    private final ReachableImages reachable;
    private final Path filter;

    private BubblewrapLauncher(
            Path program,
            String version,
            Path prlimit,
            Optional<Path> setpriv,
            RuntimeImages images,
            Path libraries,
            RunDirectory run,
            Path filter) {
        this.program = program;
        this.version = version;
        this.prlimit = prlimit;
        this.setpriv = setpriv;
        this.images = images;
        this.libraries = libraries;
        this.run = run;
        this.reachable = new ReachableImages(run);
        this.filter = filter;
    }

    /**
     * Use the host's bubblewrap.
     *
     * @throws SandboxUnavailableException if it is missing or does not run, or the filter is not known for this machine
     */
    static BubblewrapLauncher of(RuntimeImages images, Path libraries, RunDirectory run) {
        Path program = needed("bwrap", "bubblewrap");
        String version = Tools.output(List.of(program.toString(), "--version"))
                .orElseThrow(
                        () -> new SandboxUnavailableException(program + " does not run: its --version failed or hung"))
                .strip();
        Optional<Path> setpriv = Tools.isRoot() ? Optional.of(needed("setpriv", "util-linux")) : Optional.empty();
        try {
            byte[] rules = SeccompProgram.compile()
                    .orElseThrow(() -> new SandboxUnavailableException(
                            "there is no system call filter for " + System.getProperty("os.arch")));
            Path filter = Files.write(run.path().resolve("filter.bpf"), rules);
            return new BubblewrapLauncher(
                    program, version, needed("prlimit", "util-linux"), setpriv, images, libraries, run, filter);
        } catch (IOException failed) {
            throw new SandboxUnavailableException(
                    "the system call filter cannot be written: " + failed.getMessage(), failed);
        }
    }

    private static Path needed(String tool, String packageName) {
        return Tools.find(tool)
                .orElseThrow(() -> SandboxUnavailableException.absent(tool, " (package " + packageName + ")"));
    }

    @Override
    public IsolationLevel isolation() {
        return new IsolationLevel(
                IsolationLevel.Strength.MEDIUM,
                version,
                "no control groups: memory, threads and CPU time are limited by sampling, the number of files is not;"
                        + " exercises with a web site can't be judged");
    }

    @Override
    public Launched launch(BoxSpec spec, String id, Path socket) throws IOException {
        if (spec.network() != null) {
            throw new IOException("bubblewrap cannot let a box join another's network; install runc");
        }
        BoxRuntime runtime = spec.runtime();
        Map<String, Path> jars = BoxCommand.mountedJars(runtime);
        List<String> command = new ArrayList<>();
        // A shell only to open the filter as descriptor 9; everything else is passed on as arguments.
        command.addAll(List.of("/bin/sh", "-c", "f=$1; shift; exec \"$@\" 9<\"$f\"", "sh", filter.toString()));
        limit(command, spec.limits());
        setpriv.ifPresent(tool -> command.addAll(List.of(
                tool.toString(), "--reuid=" + HOST_UID, "--regid=" + HOST_UID, "--clear-groups", "--no-new-privs")));
        command.add(program.toString());
        Path image =
                runtime == null ? images.of(spec.profile()) : runtime.image().toAbsolutePath();
        addWalls(command, spec.limits(), image, jars, socket);
        command.addAll(
                BoxCommand.of(spec, "/jre", new ArrayList<>(jars.keySet()), "/ch/" + socket.getFileName(), true));
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File("/dev/null"));
        // Its first process keeps the environment that it was started with, readable from inside.
        builder.environment().clear();
        return new Wrapped(builder.start(), spec.limits());
    }

    private void limit(List<String> command, BoxLimits limits) {
        command.addAll(List.of(
                prlimit.toString(),
                "--core=0",
                "--nofile=1024",
                "--fsize=" + limits.fileBytes(),
                "--cpu=" + (limits.cpu().toSeconds() + 10),
                "--"));
    }

    private void addWalls(List<String> command, BoxLimits limits, Path image, Map<String, Path> jars, Path socket)
            throws IOException {
        String size = Long.toString(limits.fileBytes());
        command.addAll(List.of("--unshare-all", "--unshare-user", "--die-with-parent", "--new-session"));
        command.addAll(List.of("--uid", "65534", "--gid", "65534", "--hostname", "box", "--cap-drop", "ALL"));
        for (String place : List.of("/lib", "/lib64")) {
            command.addAll(List.of("--ro-bind", reach(libraries), place));
        }
        command.addAll(List.of("--ro-bind", reach(image), "/jre"));
        command.addAll(List.of("--ro-bind", run.rootfs().resolve("etc").toString(), "/etc"));
        command.addAll(List.of("--ro-bind", socket.getParent().toString(), "/ch"));
        for (Map.Entry<String, Path> jar : jars.entrySet()) {
            command.addAll(List.of("--ro-bind", reach(jar.getValue()), jar.getKey()));
        }
        command.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        command.addAll(List.of("--perms", "1777", "--size", size, "--tmpfs", "/w"));
        command.addAll(List.of("--perms", "1777", "--size", size, "--tmpfs", "/tmp"));
        command.addAll(List.of("--remount-ro", "/", "--chdir", "/w", "--seccomp", "9", "--"));
    }

    private String reach(Path tree) throws IOException {
        return (setpriv.isPresent() ? reachable.of(tree) : tree).toString();
    }

    private static final class Wrapped implements Launched {
        private final Process process;
        private final ProcessTree tree;

        Wrapped(Process process, BoxLimits limits) {
            this.process = process;
            this.tree = new ProcessTree(this::machines, limits);
        }

        /** The box's processes are below bubblewrap's own two. */
        private List<Long> machines() {
            return ProcessTree.below(process.toHandle()).stream()
                    .filter(pid -> ProcessTree.command(pid).equals("java"))
                    .toList();
        }

        @Override
        public Process process() {
            return process;
        }

        @Override
        public void kill() {
            // The end of bubblewrap's inner process, process 1 of the box, is the end of all others.
            List<ProcessHandle> all = process.descendants().toList();
            process.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            long deadline = System.nanoTime() + 5_000_000_000L;
            while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
                // Not our children, so there is nothing to wait on.
                LockSupport.parkNanos(2_000_000);
            }
        }

        @Override
        public void requestThreadDump() {
            machines().stream().limit(1).forEach(pid -> Signals.send("QUIT", pid));
        }

        @Override
        public BoxUsage usage() {
            return tree.usage();
        }

        @Override
        public List<Long> processes() {
            return machines();
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
