package dev.interleave.sandbox;

import java.util.ArrayList;
import java.util.List;

/** Choose the arguments of a box's virtual machine so that it stays well inside its limits. */
final class JvmArguments {
    private static final long MIB = 1 << 20;

    private JvmArguments() {}

    static List<String> of(BoxSpec spec) {
        long memory = spec.limits().memoryBytes();
        // What is left over is for code, metaspace, stacks, direct buffers and child processes.
        long heap = spec.profile() == BoxProfile.PROCESS ? memory / 4 : memory / 2;
        List<String> arguments = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/stderr",
                // The machine's own words go to descriptor 2, apart from what the program prints.
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Xlog:os+thread=warning:stderr",
                // Verdicts must not depend on the host: the common pool is sized by this.
                "-XX:ActiveProcessorCount=4",
                "-XX:-UseContainerSupport",
                "-Xss1m",
                "-Xms" + Math.min(16, heap / MIB) + "m",
                "-Xmx" + heap / MIB + "m",
                "-XX:MaxMetaspaceSize=" + Math.max(48, memory / 6 / MIB) + "m",
                "-XX:MaxDirectMemorySize=" + memory / 8 / MIB + "m",
                "-XX:ReservedCodeCacheSize=32m",
                "-Djava.awt.headless=true",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=UTC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "--illegal-native-access=deny"));
        arguments.addAll(spec.jvmArguments());
        return arguments;
    }
}
