package dev.interleave.box.engine.instrument;

import dev.interleave.box.engine.rt.Operation;
import java.util.Set;

/** Decides which calls of the library other threads may notice, so that the scheduler is asked before them. */
final class Points {
    /** No thread can tell when the call happens. */
    static final int NONE = -1;

    /** It depends on the class of the receiver. */
    static final int BY_RECEIVER = -2;

    private static final String CONCURRENT = "java/util/concurrent/";

    /** The state is outside of the program's objects (files, system properties), or inside one that anybody may call. */
    static final int OUTSIDE = -3;

    /** The state is a generator's, which is often called very often. */
    static final int DRAW = -4;

    private static final Set<String> GENERATORS =
            Set.of("java/util/Random", "java/security/SecureRandom", "java/util/random/RandomGenerator");

    private static final Set<String> FILES = Set.of(
            "java/nio/file/Files",
            "java/io/File",
            "java/io/RandomAccessFile",
            "java/io/FileInputStream",
            "java/io/FileOutputStream",
            "java/io/FileReader",
            "java/io/FileWriter",
            "java/nio/channels/FileChannel");

    private static final Set<String> PROPERTIES =
            Set.of("getProperty", "setProperty", "clearProperty", "getProperties", "setProperties");

    /** They announce themselves, or have no state that threads share. */
    private static final Set<String> SILENT = Set.of(
            "java/util/concurrent/TimeUnit",
            "java/util/concurrent/ThreadLocalRandom",
            "java/util/concurrent/Executors");

    /** Methods of locks that other threads can't notice. */
    private static final Set<String> SILENT_OF_LOCKS = Set.of(
            "readLock",
            "writeLock",
            "newCondition",
            "isHeldByCurrentThread",
            "getHoldCount",
            "getReadHoldCount",
            "isWriteLockedByCurrentThread",
            "getWriteHoldCount",
            "toString",
            "asReadLock",
            "asWriteLock",
            "asReadWriteLock");

    private static final Set<String> INTERFACES = Set.of(
            "java/lang/Iterable",
            "java/util/Collection",
            "java/util/List",
            "java/util/Set",
            "java/util/SortedSet",
            "java/util/NavigableSet",
            "java/util/Queue",
            "java/util/Deque",
            "java/util/Map",
            "java/util/SortedMap",
            "java/util/NavigableMap",
            "java/util/Iterator",
            "java/util/ListIterator",
            "java/util/Map$Entry",
            "java/util/AbstractCollection",
            "java/util/AbstractMap",
            "java/util/AbstractQueue",
            "java/util/AbstractSet");

    private static final Set<String> QUERIES = Set.of(
            "get",
            "getPlain",
            "getOpaque",
            "getAcquire",
            "getReference",
            "getStamp",
            "isMarked",
            "intValue",
            "longValue",
            "doubleValue",
            "floatValue",
            "sum",
            "toString",
            "length",
            "getOrDefault",
            "size",
            "isEmpty",
            "contains",
            "containsKey",
            "containsValue",
            "mappingCount",
            "peek",
            "peekFirst",
            "peekLast",
            "element",
            "getFirst",
            "getLast",
            "first",
            "last",
            "firstKey",
            "lastKey",
            "isDone",
            "isCancelled",
            "isShutdown",
            "isTerminated",
            "getNow",
            "hasNext",
            "keySet",
            "values",
            "entrySet",
            "iterator",
            "stream",
            "remainingCapacity",
            "getCount",
            "getPhase",
            "isCompletedExceptionally",
            "getKey",
            "getValue",
            "hashCode",
            "equals");

    private static final Set<String> SETTERS = Set.of("set", "setPlain", "setOpaque", "setRelease", "lazySet");

    private Points() {}

    static int operation(String owner, String name, boolean isStatic) {
        if (FILES.contains(owner) || owner.equals("java/lang/System") && PROPERTIES.contains(name)) {
            return OUTSIDE;
        }
        if (GENERATORS.contains(owner) && !isStatic && !name.equals("<init>")) {
            return DRAW;
        }
        if (name.equals("<init>") || SILENT.contains(owner)) {
            return NONE;
        }
        if (owner.startsWith(CONCURRENT + "locks/")) {
            return ofLock(owner, name, isStatic);
        }
        if (INTERFACES.contains(owner) && !isStatic) {
            return BY_RECEIVER;
        }
        if (!owner.startsWith(CONCURRENT) || isStatic) {
            return NONE;
        }
        boolean atomic = owner.startsWith(CONCURRENT + "atomic/");
        if (QUERIES.contains(name) && !(atomic && owner.endsWith("FieldUpdater") && !name.equals("get"))) {
            return Operation.VOLATILE_READ;
        }
        if (atomic) {
            return SETTERS.contains(name) ? Operation.VOLATILE_WRITE : Operation.CAS;
        }
        return name.startsWith("try") ? Operation.CAS : Operation.CALL;
    }

    private static int ofLock(String owner, String name, boolean isStatic) {
        if (isStatic
                || owner.endsWith("/LockSupport")
                || owner.endsWith("/ReadWriteLock")
                || owner.endsWith("/ReentrantReadWriteLock") && !name.startsWith("is") && !name.startsWith("get")
                || !owner.endsWith("/StampedLock") && SILENT_OF_LOCKS.contains(name)) {
            return NONE;
        }
        if (name.startsWith("is") || name.startsWith("get") || name.startsWith("has") || name.equals("validate")) {
            return Operation.VOLATILE_READ;
        }
        return name.startsWith("try") ? Operation.CAS : Operation.SYNCHRONIZER;
    }

    /** Return what a call is if the receiver turns out to be a concurrent collection. */
    static int operation(String name) {
        return QUERIES.contains(name) ? Operation.VOLATILE_READ : Operation.CALL;
    }
}
