package dev.interleave.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Start boxes as plain processes with resource limits, for hosts that allow nothing better. */
final class WeakLauncher implements Launcher {
    private final RuntimeImages images;
    private final Optional<Path> prlimit = Tools.find("prlimit");

    WeakLauncher(RuntimeImages images) {
        this.images = images;
    }

    @Override
    public IsolationLevel isolation() {
        return new IsolationLevel(
                IsolationLevel.Strength.WEAK,
                "plain processes",
                "no namespaces, no system call filter, limits by sampling: code in a box can read files and use the network"
                        + (prlimit.isPresent() ? "" : "; prlimit (util-linux) is missing, so files are not limited"));
    }

    @Override
    public Launched launch(BoxSpec spec, String id, Path socket) throws IOException {
        BoxRuntime runtime = spec.runtime();
        Path image = runtime == null ? images.of(spec.profile()) : runtime.image();
        List<String> command = new ArrayList<>();
        prlimit.ifPresent(tool -> command.addAll(List.of(
                tool.toString(),
                "--core=0",
                "--nofile=1024",
                "--fsize=" + spec.limits().fileBytes(),
                "--cpu=" + (spec.limits().cpu().toSeconds() + 10),
                "--")));
        command.addAll(BoxCommand.of(spec, image.toString(), BoxCommand.hostJars(runtime), socket.toString(), true));
        return start(command, spec);
    }

    /** Start an image's runner without any limits, for the platform's own code only. */
    static Launched onImage(Path image, BoxSpec spec, Path socket) throws IOException {
        return start(BoxCommand.of(spec, image.toString(), List.of(), socket.toString(), false), spec);
    }

    private static Launched start(List<String> command, BoxSpec spec) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File("/dev/null"));
        builder.environment().clear();
        return new Plain(builder.start(), spec.limits());
    }

    private static final class Plain implements Launched {
        private final Process process;
        private final ProcessTree tree;

        Plain(Process process, BoxLimits limits) {
            this.process = process;
            this.tree = new ProcessTree(process.toHandle(), limits, 0);
        }

        @Override
        public Process process() {
            return process;
        }

        @Override
        public void kill() {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            try {
                process.waitFor(5, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
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
        public Optional<Hit> hit() {
            return tree.hit();
        }

        @Override
        public Optional<Path> network() {
            return Optional.empty();
        }
    }
}
