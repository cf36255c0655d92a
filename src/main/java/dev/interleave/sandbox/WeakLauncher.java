package dev.interleave.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Start boxes as plain processes with resource limits, for hosts that allow nothing better. */
final class WeakLauncher implements Launcher {
    private final BoxJars jars;

    WeakLauncher(BoxJars jars) {
        this.jars = jars;
    }

    @Override
    public IsolationLevel isolation() {
        return new IsolationLevel(
                IsolationLevel.Strength.WEAK,
                "plain processes",
                "no namespaces, no seccomp, no memory accounting: boxes can read files and use the network");
    }

    @Override
    public Launched launch(BoxSpec spec, String id, Path socket) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmArguments.of(spec));
        command.add("-cp");
        command.add(jars.box() + File.pathSeparator + jars.kit());
        command.add("dev.interleave.box.runner.Main");
        command.add(spec.profile().name());
        command.add(socket.toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().clear();
        return new Plain(builder.start());
    }

    private record Plain(Process process) implements Launched {
        @Override
        public void kill() {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }

        @Override
        public void requestThreadDump() {
            Signals.send("QUIT", process.pid());
        }

        @Override
        public BoxUsage usage() {
            return BoxUsage.UNKNOWN;
        }

        @Override
        public Optional<Hit> hit() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> network() {
            return Optional.empty();
        }
    }
}
