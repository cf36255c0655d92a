package dev.interleave.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Start boxes with an OCI runtime (runc or crun): with control groups as root, in a rootless way otherwise. */
final class OciLauncher implements Launcher {
    /** Unprivileged on every usual host: above the users and the usual subordinate ids. */
    private static final long FIRST_HOST_ID = 2_000_000_000L;

    private final Path program;
    private final String version;
    private final boolean root;
    private final RuntimeImages images;
    private final Path libraries;
    private final RunDirectory run;
    private final OciBundle.IdMapping ids;

    private OciLauncher(
            Path program,
            String version,
            boolean root,
            OciBundle.IdMapping ids,
            RuntimeImages images,
            Path libraries,
            RunDirectory run) {
        this.program = program;
        this.version = version;
        this.root = root;
        this.ids = ids;
        this.images = images;
        this.libraries = libraries;
        this.run = run;
    }

    /**
     * Use the program with this name.
     *
     * @throws SandboxUnavailableException if it is missing or does not run; says what to do
     */
    static OciLauncher of(String name, RuntimeImages images, Path libraries, RunDirectory run) {
        return at(
                Tools.find(name).orElseThrow(() -> SandboxUnavailableException.absent(name, "")),
                images,
                libraries,
                run);
    }

    /**
     * Use this very program.
     *
     * @throws SandboxUnavailableException if it does not run; says what to do
     */
    static OciLauncher at(Path program, RuntimeImages images, Path libraries, RunDirectory run) {
        String version = Tools.output(List.of(program.toString(), "--version"))
                .flatMap(text -> text.lines().findFirst())
                .orElseThrow(
                        () -> new SandboxUnavailableException(program + " does not run: its --version failed or hung"));
        boolean root = Tools.isRoot();
        OciBundle.IdMapping ids = root ? OciBundle.IdMapping.range(FIRST_HOST_ID) : SubordinateIds.mapping();
        return new OciLauncher(program, version.replace(" version", ""), root, ids, images, libraries, run);
    }

    @Override
    public IsolationLevel isolation() {
        return root
                ? new IsolationLevel(
                        IsolationLevel.Strength.STRONG, version, ControlGroup.limitsSwap() ? "" : "swap is not limited")
                : new IsolationLevel(
                        IsolationLevel.Strength.MEDIUM,
                        version + ", rootless",
                        "no control groups: memory, threads and CPU time are limited by sampling");
    }

    @Override
    public Launched launch(BoxSpec spec, String id, Path socket) throws IOException {
        Path directory = Files.createDirectory(run.path().resolve("b-" + id));
        String cgroup = root ? "/interleave/b-" + id : null;
        Files.writeString(
                directory.resolve("config.json"), bundle(spec, socket, cgroup).json());
        Path pidFile = directory.resolve("pid");
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "--root",
                        run.path().resolve("state").toString(),
                        "run",
                        "--bundle",
                        directory.toString(),
                        "--pid-file",
                        pidFile.toString(),
                        "b-" + id)
                .redirectInput(new File("/dev/null"));
        builder.environment().keySet().retainAll(List.of("PATH", "XDG_RUNTIME_DIR"));
        return new Contained(builder.start(), directory, pidFile, cgroup, spec.limits());
    }

    private OciBundle bundle(BoxSpec spec, Path socket, @Nullable String cgroup) throws IOException {
        BoxRuntime runtime = spec.runtime();
        Map<String, Path> jars = BoxCommand.mountedJars(runtime);
        List<String> command =
                BoxCommand.of(spec, "/jre", new ArrayList<>(jars.keySet()), "/ch/" + socket.getFileName(), true);
        return new OciBundle(
                run.rootfs(),
                libraries,
                runtime == null ? images.of(spec.profile()) : runtime.image().toAbsolutePath(),
                jars,
                socket.getParent(),
                command,
                spec.limits(),
                network(spec),
                cgroup,
                ControlGroup.limitsSwap(),
                ids);
    }

    private static @Nullable Path network(BoxSpec spec) {
        if (spec.network() == null) {
            return null;
        }
        return Boxes.launched(spec.network())
                .network()
                .orElseThrow(() -> new SandboxUnavailableException("the box whose network is to be joined is gone"));
    }

    /** A box that an OCI runtime watches over; its first process is process 1 of a pid namespace. */
    private static final class Contained implements Launched {
        private final Process runtime;
        private final Path directory;
        private final Path pidFile;
        private final @Nullable ControlGroup group;
        private final BoxLimits limits;
        private @Nullable ProcessHandle init;
        private @Nullable ProcessTree tree;

        Contained(Process runtime, Path directory, Path pidFile, @Nullable String cgroup, BoxLimits limits) {
            this.runtime = runtime;
            this.directory = directory;
            this.pidFile = pidFile;
            this.group = cgroup == null ? null : new ControlGroup(cgroup);
            this.limits = limits;
        }

        @Override
        public Process process() {
            return runtime;
        }

        /** The handle keeps the start time, so that a recycled pid is never taken for the box. */
        private synchronized Optional<ProcessHandle> init() {
            if (init == null && runtime.isAlive()) {
                init = RunDirectory.pid(pidFile).flatMap(ProcessHandle::of).orElse(null);
            }
            return Optional.ofNullable(init);
        }

        @Override
        public synchronized void kill() {
            usage();
            Optional<ProcessHandle> first = init();
            // The end of process 1 is the end of every process of its pid namespace, by the kernel's own hand.
            first.ifPresentOrElse(ProcessHandle::destroyForcibly, runtime::destroy);
            try {
                if (!runtime.waitFor(first.isPresent() ? 5 : 1, TimeUnit.SECONDS)) {
                    RunDirectory.pid(pidFile).flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroyForcibly);
                    runtime.destroyForcibly();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            if (group != null) {
                group.gone();
            }
            Directories.delete(directory);
        }

        @Override
        public void requestThreadDump() {
            init().ifPresent(process -> Signals.send("QUIT", process.pid()));
        }

        @Override
        public BoxUsage usage() {
            if (group != null) {
                return group.usage();
            }
            return tree().map(ProcessTree::usage).orElse(BoxUsage.UNKNOWN);
        }

        private synchronized Optional<ProcessTree> tree() {
            if (tree == null) {
                tree = init().map(process -> new ProcessTree(() -> ProcessTree.below(process), limits))
                        .orElse(null);
            }
            return Optional.ofNullable(tree);
        }

        @Override
        public List<Long> processes() {
            return init().map(ProcessTree::below).orElse(List.of());
        }

        @Override
        public Optional<Hit> hit() {
            return group != null ? group.hit() : tree().flatMap(ProcessTree::hit);
        }

        /** A box may be at work before the runtime has written down which process it is. */
        @Override
        public Optional<Path> network() {
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (init().isEmpty() && runtime.isAlive() && System.nanoTime() < patience) {
                LockSupport.parkNanos(1_000_000);
            }
            return init().filter(ProcessHandle::isAlive).map(process -> Path.of("/proc/" + process.pid() + "/ns/net"));
        }
    }
}
