package dev.interleave.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describe one box as an OCI bundle (runtime specification 1.0), which runc and crun run alike.
 *
 * @param rootfs the nearly empty root directory
 * @param libraries the dynamic loader and the C library, seen as {@code /lib} and {@code /lib64}
 * @param runtime the runtime image
 * @param jars further jars by their path in the box
 * @param socketDirectory holds the host's socket, seen as {@code /ch}
 * @param command what runs in the box
 * @param network path of a network namespace to join, null for a new one
 * @param cgroup path of the box's control group, null where there is none
 * @param swapLimit whether swap can be limited on this host
 */
record OciBundle(
        Path rootfs,
        Path libraries,
        Path runtime,
        Map<String, Path> jars,
        Path socketDirectory,
        List<String> command,
        BoxLimits limits,
        @Nullable Path network,
        @Nullable String cgroup,
        boolean swapLimit,
        IdMapping ids) {
    static final int BOX_UID = 65534;

    /** Every JVM has threads of its own: compiler, collector, reference handling, signals. */
    static final int JVM_THREADS = 24;

    private static final int INODES = 4096;
    private static final long DESCRIPTORS = 1024;

    /** Say which host ids stand behind the ids in the box. */
    record IdMapping(List<Object> uids, List<Object> gids) {
        /** All 65536 ids of the box are unprivileged ids of the host from {@code hostFirst} on. */
        static IdMapping range(long hostFirst) {
            List<Object> all = List.of(Map.of("containerID", 0, "hostID", hostFirst, "size", 65536));
            return new IdMapping(all, all);
        }

        /** The caller is 0 in the box; the others come from the caller's subordinate ids. */
        static IdMapping rootless(long caller, long callerGroup, long subUid, long subGid) {
            return new IdMapping(rootless(caller, subUid), rootless(callerGroup, subGid));
        }

        private static List<Object> rootless(long caller, long sub) {
            return List.of(
                    Map.of("containerID", 0, "hostID", caller, "size", 1),
                    Map.of("containerID", 1, "hostID", sub, "size", 65535));
        }
    }

    String json() {
        return Json.of(Map.of(
                "ociVersion", "1.0.2",
                "process", process(),
                "root", Map.of("path", rootfs.toString(), "readonly", true),
                "hostname", "box",
                "mounts", mounts(),
                "linux", linux()));
    }

    private Map<String, Object> process() {
        Map<String, Object> process = new LinkedHashMap<>();
        process.put("terminal", false);
        process.put("user", Map.of("uid", BOX_UID, "gid", BOX_UID));
        process.put("args", command);
        process.put("env", List.of());
        process.put("cwd", "/w");
        process.put(
                "capabilities",
                Map.of(
                        "bounding",
                        List.of(),
                        "effective",
                        List.of(),
                        "inheritable",
                        List.of(),
                        "permitted",
                        List.of(),
                        "ambient",
                        List.of()));
        process.put("rlimits", rlimits());
        process.put("noNewPrivileges", true);
        if (cgroup != null) {
            process.put("oomScoreAdj", 1000);
        }
        return process;
    }

    private List<Object> rlimits() {
        // The CPU limit is kept by the owner of the box; this is for a box whose owner died.
        long cpuSeconds = limits.cpu().toSeconds() + 10;
        return List.of(
                rlimit("RLIMIT_NOFILE", DESCRIPTORS),
                rlimit("RLIMIT_CORE", 0),
                rlimit("RLIMIT_FSIZE", limits.fileBytes()),
                rlimit("RLIMIT_CPU", cpuSeconds),
                rlimit("RLIMIT_MSGQUEUE", 0),
                rlimit("RLIMIT_MEMLOCK", 65536));
    }

    private static Map<String, Object> rlimit(String type, long value) {
        return Map.of("type", type, "hard", value, "soft", value);
    }

    private List<Object> mounts() {
        List<Object> mounts = new ArrayList<>();
        mounts.add(mount("/proc", "proc", "proc", "nosuid", "noexec", "nodev"));
        mounts.add(mount("/dev", "tmpfs", "tmpfs", "nosuid", "noexec", "strictatime", "mode=755", "size=64k"));
        mounts.add(readOnly("/lib", libraries));
        mounts.add(readOnly("/lib64", libraries));
        mounts.add(readOnly("/jre", runtime));
        mounts.add(readOnly("/ch", socketDirectory));
        jars.forEach((destination, jar) -> mounts.add(readOnly(destination, jar)));
        for (String writable : List.of("/w", "/tmp")) {
            mounts.add(mount(
                    writable,
                    "tmpfs",
                    "tmpfs",
                    "nosuid",
                    "nodev",
                    "noexec",
                    "mode=1777",
                    "size=" + limits.fileBytes(),
                    "nr_inodes=" + INODES));
        }
        return mounts;
    }

    private static Map<String, Object> readOnly(String destination, Path source) {
        return mount(destination, "bind", source.toString(), "bind", "ro", "nosuid", "nodev");
    }

    private static Map<String, Object> mount(String destination, String type, String source, String... options) {
        return Map.of("destination", destination, "type", type, "source", source, "options", List.of(options));
    }

    private Map<String, Object> linux() {
        Map<String, Object> linux = new LinkedHashMap<>();
        linux.put("namespaces", namespaces());
        linux.put("uidMappings", ids.uids());
        linux.put("gidMappings", ids.gids());
        linux.put(
                "maskedPaths",
                List.of(
                        "/proc/acpi",
                        "/proc/asound",
                        "/proc/kcore",
                        "/proc/keys",
                        "/proc/latency_stats",
                        "/proc/timer_list",
                        "/proc/sched_debug",
                        "/proc/scsi",
                        "/proc/interrupts",
                        "/proc/config.gz",
                        "/proc/cmdline"));
        linux.put("readonlyPaths", List.of("/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger"));
        linux.put("seccomp", SystemCalls.filter());
        if (cgroup != null) {
            linux.put("cgroupsPath", cgroup);
            linux.put("resources", resources());
        }
        return linux;
    }

    private List<Object> namespaces() {
        List<Object> namespaces = new ArrayList<>();
        for (String type : List.of("pid", "ipc", "uts", "mount")) {
            namespaces.add(Map.of("type", type));
        }
        namespaces.add(namespace("network", network));
        // Who is not root may join a network only from inside the user namespace that it belongs to.
        boolean rootless = cgroup == null;
        namespaces.add(namespace("user", rootless && network != null ? network.resolveSibling("user") : null));
        return namespaces;
    }

    private static Map<String, Object> namespace(String type, @Nullable Path joined) {
        return joined == null ? Map.of("type", type) : Map.of("type", type, "path", joined.toString());
    }

    /** Give the threads that the kernel may count: the program's and those of its virtual machines. */
    static long tasks(BoxLimits limits) {
        return limits.threads() + (long) JVM_THREADS * (1 + limits.processes());
    }

    private Map<String, Object> resources() {
        Map<String, Object> memory = new LinkedHashMap<>();
        memory.put("limit", limits.memoryBytes());
        if (swapLimit) {
            memory.put("swap", limits.memoryBytes());
        }
        return Map.of(
                "memory", memory,
                "pids", Map.of("limit", tasks(limits)),
                // Half of the usual weight: boxes must not starve the server.
                "cpu", Map.of("shares", 512));
    }
}
