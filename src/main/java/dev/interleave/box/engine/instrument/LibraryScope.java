package dev.interleave.box.engine.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which classes of java.base get which hooks, and why. */
final class LibraryScope {
    /** Their synchronisation is the scheduler's own business, or must not order anything. */
    private static final Set<String> UNSYNCHRONISED = Set.of(
            "java/util/concurrent/ThreadLocalRandom",
            "java/util/concurrent/TimeUnit",
            "java/util/concurrent/locks/LockSupport");

    /** Tasks from outside of a pool are put into it by a plain write, and its array is replaced behind a fence. */
    private static final String WORK_QUEUE = "java/util/concurrent/ForkJoinPool$WorkQueue";

    private static final String SUBSCRIPTION = "java/util/concurrent/SubmissionPublisher$BufferedSubscription";

    /** Plain fields that fences turn into volatile ones. */
    private static final Set<String> FENCED = Set.of("java/util/concurrent/LinkedTransferQueue$DualNode");

    /** Code that may call back into the program while it holds a monitor, or that programs synchronise with. */
    private static final Set<String> MONITORS = Set.of(
            "java/util/Vector",
            "java/util/Stack",
            "java/util/Hashtable",
            "java/util/Timer",
            "java/util/TimerThread",
            "java/util/TaskQueue",
            "java/util/TimerTask",
            "java/util/Observable",
            "java/util/stream/Collectors",
            "java/util/Properties",
            "java/lang/StringBuffer",
            "java/io/BufferedInputStream",
            "java/io/BufferedReader",
            "java/io/ByteArrayInputStream",
            "java/io/ByteArrayOutputStream",
            "java/io/CharArrayReader",
            "java/io/CharArrayWriter",
            "java/io/LineNumberReader",
            "java/io/PrintWriter",
            "java/io/PushbackInputStream",
            "java/io/PushbackReader",
            "java/io/Reader",
            "java/io/StringReader",
            "java/io/PipedInputStream",
            "java/io/PipedOutputStream",
            "java/io/PipedReader",
            "java/io/PipedWriter");

    /** Monitors of streams that are ordinary ones, except inside of those below. */
    private static final Set<String> WITHIN = Set.of(
            "java/io/BufferedOutputStream", "java/io/BufferedWriter", "java/io/FilterOutputStream", "java/io/Writer");

    /** Code that may call back into the program while it holds a monitor that nobody is told of. */
    private static final Set<String> EXCLUDING = Set.of(
            "java/io/DataOutputStream",
            "java/io/PrintStream",
            "java/lang/Throwable",
            "java/io/DeleteOnExitHook",
            "java/math/BigDecimal",
            "java/net/Authenticator",
            "java/net/CookieHandler",
            "java/net/ResponseCache",
            "java/net/URL",
            "java/net/URLConnection",
            "java/nio/channels/Channels$1",
            "java/nio/channels/Channels$2",
            "java/nio/channels/Channels$ReadableByteChannelImpl",
            "java/nio/channels/Channels$WritableByteChannelImpl",
            "java/util/ListResourceBundle",
            "java/util/ResourceBundle",
            "java/util/TimeZone",
            "java/util/Calendar",
            "java/util/Date",
            "java/util/GregorianCalendar",
            "java/util/Locale",
            "java/util/Random",
            "java/util/regex/Pattern",
            "java/util/logging/FileHandler",
            "java/util/logging/Handler",
            "java/util/logging/MemoryHandler",
            "java/util/logging/SocketHandler",
            "java/util/logging/StreamHandler",
            "java/util/zip/Deflater",
            "java/util/zip/Inflater",
            "java/util/zip/GZIPOutputStream",
            "java/util/zip/ZipOutputStream",
            "sun/nio/cs/StreamDecoder",
            "sun/nio/cs/StreamEncoder");

    /** Packages in which most monitors guard the making of something that other library code is asked for. */
    private static final List<String> EXCLUDING_PACKAGES = List.of(
            "java/security/",
            "java/text/",
            "java/time/",
            "javax/crypto/",
            "sun/security/jca/",
            "sun/security/provider/",
            "sun/text/",
            "sun/util/calendar/",
            "sun/util/cldr/",
            "sun/util/locale/provider/",
            "sun/util/resources/");

    private static final Set<String> MONITOR_NESTS = Set.of(
            "java/util/Vector$", "java/util/Hashtable$", "java/util/Timer$", "java/util/Collections$Synchronized");

    /**
     * Methods whose inner synchronisation is an accident of the implementation: a program can't rely on it, but it would hide races. By class:
     * names of methods.
     */
    private static final Map<String, Set<String>> MUTED = Map.ofEntries(
            Map.entry("java/lang/ClassLoader", Set.of("loadClass")),
            Map.entry("jdk/internal/loader/BuiltinClassLoader", Set.of("loadClass", "loadClassOrNull")),
            Map.entry(
                    "java/lang/invoke/MethodHandleNatives",
                    Set.of(
                            "linkCallSite",
                            "linkMethod",
                            "linkDynamicConstant",
                            "linkMethodHandleConstant",
                            "findMethodHandleType")),
            Map.entry(
                    "jdk/internal/reflect/ReflectionFactory",
                    Set.of("newMethodAccessor", "newConstructorAccessor", "newFieldAccessor")),
            Map.entry("java/util/Random", Set.of("next")),
            Map.entry("java/lang/ref/ReferenceQueue", Set.of("poll")),
            Map.entry("jdk/internal/util/ReferencedKeyMap", Set.of("get", "put", "internKey", "removeStaleReferences")),
            Map.entry("jdk/internal/vm/ThreadContainers", Set.of("registerContainer", "deregisterContainer")),
            Map.entry("java/util/UUID", Set.of("randomUUID")),
            Map.entry("java/util/logging/LogRecord", Set.of("<none>")),
            Map.entry("java/util/concurrent/Executors$DefaultThreadFactory", Set.of("<none>")));

    private LibraryScope() {}

    static boolean synchronises(String name) {
        return name.startsWith("java/util/concurrent/") && !UNSYNCHRONISED.contains(name)
                || name.equals("jdk/internal/misc/ThreadFlock")
                || name.startsWith("jdk/internal/lang/stable/Stable")
                || name.startsWith("jdk/internal/vm/") && name.contains("ThreadContainer")
                || name.equals("java/util/stream/ForEachOps$ForEachOrderedTask")
                || name.startsWith("java/util/stream/AbstractShortCircuitTask");
    }

    /** Tell whether a non-final field of the class is to be treated as volatile. */
    static boolean isFenced(String name, String field) {
        return FENCED.contains(name)
                || name.startsWith("java/util/concurrent/ConcurrentSkipListMap")
                || field.equals("array") && (name.equals(WORK_QUEUE) || name.equals(SUBSCRIPTION));
    }

    /** Tell whether the class hands references over by plain writes: those who take them read with acquire, and take by compare-and-set. */
    static boolean handsOverPlainly(String name) {
        return name.equals(WORK_QUEUE);
    }

    /** Tell whether its synchronized methods are rewritten, and not only its blocks: an exception's own methods call nobody back. */
    static boolean hasMonitorMethods(String name) {
        return hasMonitors(name) && !name.equals("java/lang/Throwable");
    }

    /** Return the hook that takes a monitor in place of the method or instruction that does. */
    static String enters(String name) {
        return excludes(name) ? "exclude" : WITHIN.contains(name) ? "excludeWithin" : "enter";
    }

    /** Return the hook that gives it back. */
    static String exits(String name) {
        return excludes(name) || WITHIN.contains(name) ? "readmit" : "exit";
    }

    private static boolean excludes(String name) {
        return EXCLUDING.contains(name) || EXCLUDING_PACKAGES.stream().anyMatch(name::startsWith);
    }

    static boolean hasMonitors(String name) {
        return MONITORS.contains(name)
                || WITHIN.contains(name)
                || excludes(name)
                || name.startsWith("jdk/internal/lang/stable/Stable")
                || name.startsWith("java/util/concurrent/") && !UNSYNCHRONISED.contains(name)
                || MONITOR_NESTS.stream().anyMatch(name::startsWith);
    }

    /** Tell whether a call in a class only numbers what is made there. */
    static boolean numbers(String name, String called) {
        return name.equals("java/util/logging/LogRecord") && called.equals("getAndIncrement");
    }

    static boolean isMuted(String name, String method) {
        return MUTED.getOrDefault(name, Set.of()).contains(method);
    }

    static boolean mutes(String name) {
        return MUTED.containsKey(name);
    }

    /**
     * Tell whether a compare-and-set in the method only adds to a counter that is spread out: what it releases counts for those who sum up,
     * but it learns nothing itself, so that two threads that count are not ordered.
     */
    static boolean counts(String name, String method) {
        return name.equals("java/util/concurrent/ConcurrentHashMap")
                        && (method.equals("addCount") || method.equals("fullAddCount"))
                || name.startsWith("java/util/concurrent/atomic/Striped64")
                || name.equals("java/util/concurrent/atomic/LongAdder") && (method.equals("add"))
                || name.equals("java/util/concurrent/atomic/DoubleAdder") && (method.equals("add"))
                || name.startsWith("java/util/concurrent/atomic/")
                        && name.endsWith("Accumulator")
                        && method.equals("accumulate");
    }
}
