package dev.interleave.box.engine.instrument;

import java.util.Set;

/**
 * Tells the calls of the library that change nothing, or nothing that a search does not see, and whose answers depend only on what it sees.
 * Whatever is not named here may do anything.
 */
final class Harmless {
    private static final String CONCURRENT = "java/util/concurrent/";

    private static final Set<String> VALUES = Set.of(
            "java/lang/Math",
            "java/lang/StrictMath",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Short",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Boolean",
            "java/lang/Double",
            "java/lang/Float",
            "java/lang/Number",
            "java/lang/String",
            "java/lang/Enum",
            "java/time/Duration");

    private static final Set<String> PROPERTIES = Set.of("getBoolean", "getInteger", "getLong");

    private static final Set<String> OF_THREADS = Set.of(
            "currentThread",
            "isInterrupted",
            "isAlive",
            "onSpinWait",
            "yield",
            "sleep",
            "isVirtual",
            "isDaemon",
            "threadId");

    /** Of tasks, executors, latches, semaphores and locks. */
    private static final Set<String> QUESTIONS = Set.of(
            "isDone",
            "isCancelled",
            "isCompletedExceptionally",
            "isShutdown",
            "isTerminated",
            "isTerminating",
            "getCount",
            "availablePermits",
            "tryAcquire",
            "isLocked",
            "isHeldByCurrentThread",
            "lock",
            "lockInterruptibly",
            "unlock");

    private static final Set<String> OF_COLLECTIONS =
            Set.of("isEmpty", "size", "peek", "contains", "containsKey", "peekFirst", "peekLast");

    private static final Set<String> OF_ATOMICS = Set.of(
            "get",
            "getAcquire",
            "set",
            "setRelease",
            "compareAndSet",
            "compareAndExchange",
            "weakCompareAndSetVolatile",
            "getAndSet",
            "incrementAndGet",
            "decrementAndGet",
            "getAndIncrement",
            "getAndDecrement",
            "addAndGet",
            "getAndAdd",
            "length",
            "intValue",
            "longValue",
            "getReference",
            "getStamp",
            "isMarked",
            "sum");

    private static final Set<String> OF_HANDLES = Set.of(
            "getVolatile",
            "getAcquire",
            "setVolatile",
            "setRelease",
            "compareAndSet",
            "compareAndExchange",
            "weakCompareAndSet",
            "getAndSet",
            "getAndAdd");

    private Harmless() {}

    static boolean is(String owner, String name, String type) {
        if (owner.startsWith(CONCURRENT + "atomic/")) {
            return OF_ATOMICS.contains(name) && !type.contains("java/util/function");
        }
        return switch (owner) {
            case "java/lang/Object" -> name.equals("<init>") || name.equals("getClass");
            case "java/lang/Thread" -> OF_THREADS.contains(name);
            case "java/util/Objects" ->
                name.equals("requireNonNull") || name.equals("isNull") || name.equals("nonNull");
            case "java/lang/invoke/VarHandle" -> OF_HANDLES.contains(name);
            case CONCURRENT + "TimeUnit" -> name.equals("sleep");
            case CONCURRENT + "locks/LockSupport" -> false;
            default ->
                VALUES.contains(owner) && !PROPERTIES.contains(name)
                        || owner.startsWith(CONCURRENT) && (QUESTIONS.contains(name) || OF_COLLECTIONS.contains(name))
                        || owner.startsWith("java/util/") && OF_COLLECTIONS.contains(name);
        };
    }
}
