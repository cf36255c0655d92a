package dev.interleave.box.engine.image;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_Throwable;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_byte;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.interleave.box.engine.instrument.Counting;
import dev.interleave.box.engine.instrument.LibraryInstrumenter;
import dev.interleave.box.engine.rt.detect.UnsafeTypes;
import java.lang.classfile.Annotation;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Changes classes of java.base so that threads can be fibers: hooks in front of what blocks, virtual clocks, and accessors to private
 * members for the engine's bridge. Everything is done on the user's own class files; a member that isn't there makes it fail at once.
 */
final class BaseClasses {
    private static final String RUNTIME = "dev/interleave/box/engine/rt/";
    static final ClassDesc THREADS = ClassDesc.ofInternalName(RUNTIME + "Threads");
    private static final ClassDesc HANDLE_STAND_INS = ClassDesc.ofInternalName(RUNTIME + "hook/HandleStandIns");
    private static final ClassDesc MONITOR_HOOKS = ClassDesc.ofInternalName(RUNTIME + "hook/MonitorHooks");
    private static final ClassDesc EXITS = ClassDesc.ofInternalName(RUNTIME + "Exits");
    static final ClassDesc PARKING = ClassDesc.ofInternalName(RUNTIME + "Parking");
    static final ClassDesc OUTSIDE = ClassDesc.ofInternalName(RUNTIME + "Outside");
    static final ClassDesc DEFAULTS = ClassDesc.ofInternalName(RUNTIME + "Defaults");
    static final ClassDesc LOGGERS = ClassDesc.ofInternalName(RUNTIME + "Loggers");
    static final ClassDesc SCHEDULER = ClassDesc.ofInternalName(RUNTIME + "Scheduler");
    static final ClassDesc FIBER = ClassDesc.ofInternalName(RUNTIME + "Fiber");
    static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
    static final ClassDesc POOL = ClassDesc.of("java.util.concurrent.ForkJoinPool");
    static final ClassDesc FUTURE = ClassDesc.of("java.util.concurrent.CompletableFuture");
    private static final ClassDesc WALKER = ClassDesc.of("java.lang.StackWalker");
    private static final ClassDesc FRAME = ClassDesc.of("java.lang.StackWalker$StackFrame");
    private static final ClassDesc FRAME_INFO = WALKER;
    private static final ClassDesc LIVE_FRAME = ClassDesc.of("java.lang.LiveStackFrame");
    private static final ClassDesc SLOT = ClassDesc.of("java.lang.LiveStackFrame$PrimitiveSlot");
    private static final ClassDesc HOLDER = ClassDesc.of("java.lang.Thread$FieldHolder");
    private static final ClassDesc CHANGES_THREAD = ClassDesc.of("jdk.internal.vm.annotation.ChangesCurrentThread");
    private static final String PREFIX = "interleave$";

    private static final Map<String, ClassPatch> PATCHES = patches();

    private BaseClasses() {}

    /** Return the class file as the image needs it, or the very same array if it needs no change. */
    static byte[] patch(String internalName, byte[] bytes, boolean counting) {
        byte[] counted = counting ? Counting.library(internalName, bytes) : bytes;
        byte[] instrumented = LibraryInstrumenter.instrument(internalName, counted);
        byte[] redirected = CallSites.redirect(internalName, instrumented);
        ClassPatch patch = PATCHES.get(internalName);
        return patch == null ? redirected : patch.apply(redirected);
    }

    /** Fill in the bodies of the engine's bridge. */
    static byte[] bridged(String path, byte[] bytes) {
        return path.equals(RUNTIME + "Bridge.class") ? bridge().apply(bytes) : bytes;
    }

    private static Map<String, ClassPatch> patches() {
        var patches = new HashMap<String, ClassPatch>();
        patches.put("java/lang/Thread", thread());
        patches.put("java/lang/ThreadBuilders", builders());
        patches.put(
                "java/lang/Object",
                new ClassPatch().returnIfDoneFor(CD_Object, "wait", "(J)V", MONITOR_HOOKS, "waited"));
        patches.put("java/lang/Runtime", runtime());
        patches.put("java/lang/StackWalker", frames());
        patches.put("java/util/concurrent/ForkJoinPool", pool());
        patches.put("java/util/concurrent/CompletableFuture", future());
        patches.put(
                "java/util/concurrent/Semaphore$Sync",
                new ClassPatch()
                        .filterResultWithArgument("nonfairTryAcquireShared", "(I)I", PARKING, "tookPermits")
                        .filterResultWithArgument("tryReleaseShared", "(I)Z", PARKING, "gavePermits"));
        patches.put(
                "java/util/concurrent/Semaphore$FairSync",
                new ClassPatch().filterResultWithArgument("tryAcquireShared", "(I)I", PARKING, "tookPermits"));
        patches.put(
                "java/security/SecureRandom", new ClassPatch().returnIfDone("nextBytes", "([B)V", OUTSIDE, "entropy"));
        patches.put(
                "jdk/internal/util/random/RandomSupport",
                new ClassPatch()
                        .replaceBody(
                                "initialSeed",
                                MethodTypeDesc.of(CD_long),
                                code -> code.loadConstant(42L).lreturn()));
        patches.put(
                "java/util/concurrent/locks/AbstractOwnableSynchronizer",
                new ClassPatch().precedeFor("setExclusiveOwnerThread", "(Ljava/lang/Thread;)V", PARKING, "owned"));
        patches.put("java/lang/invoke/MethodHandles$Lookup", lookup());
        drawing(patches);
        tasks(patches);
        LockPatches.add(patches);
        OutsidePatches.add(patches);
        return patches;
    }

    /** Hand out methods of the modelled monitors to reflection and to who asks for a handle; both come through here. */
    private static ClassPatch lookup() {
        return new ClassPatch()
                .answerIfNotNull(
                        "getDirectMethodCommon",
                        "(BLjava/lang/Class;Ljava/lang/invoke/MemberName;ZLjava/lang/invoke/MethodHandles$Lookup;)"
                                + "Ljava/lang/invoke/MethodHandle;",
                        2,
                        3,
                        HANDLE_STAND_INS,
                        "find",
                        MethodTypeDesc.of(
                                ClassDesc.of("java.lang.invoke.MethodHandle"),
                                CD_Class,
                                ClassDesc.of("java.lang.reflect.Member")));
    }

    /** Take note of random numbers that no seed of the program's decides. */
    private static void drawing(Map<String, ClassPatch> patches) {
        patches.put("java/util/Random", new ClassPatch().precede("seedUniquifier", "()J", OUTSIDE, "draw"));
        patches.put("java/lang/Math", new ClassPatch().precede("random", "()D", OUTSIDE, "draw"));
        for (String generator : UnsafeTypes.GENERATORS) {
            patches.put(generator, new ClassPatch().precede("<init>", "()V", OUTSIDE, "draw"));
        }
        patches.put(
                "java/util/concurrent/ThreadLocalRandom",
                new ClassPatch().precede("current", "()Ljava/util/concurrent/ThreadLocalRandom;", OUTSIDE, "draw"));
    }

    /** Let others run before a task is taken, and before it is seen to be done. */
    private static void tasks(Map<String, ClassPatch> patches) {
        patches.put(
                "java/util/concurrent/FutureTask",
                new ClassPatch()
                        .precede("set", "(Ljava/lang/Object;)V", PARKING, "point")
                        .precede("setException", "(Ljava/lang/Throwable;)V", PARKING, "point"));
        patches.put(
                "java/util/concurrent/ThreadPoolExecutor",
                new ClassPatch().precede("getTask", "()Ljava/lang/Runnable;", PARKING, "seek"));
        patches.put("java/util/concurrent/ForkJoinTask", new ClassPatch().precede("doExec", "()V", PARKING, "point"));
        patches.put(
                "java/util/concurrent/StructuredTaskScopeImpl",
                new ClassPatch()
                        .precede(
                                "onComplete",
                                "(Ljava/util/concurrent/StructuredTaskScopeImpl$SubtaskImpl;)V",
                                PARKING,
                                "point"));
    }

    private static ClassPatch frames() {
        return new ClassPatch()
                .add(accessor(
                        "liveFrames",
                        MethodTypeDesc.of(WALKER),
                        code -> code.invokestatic(LIVE_FRAME, "getStackWalker", MethodTypeDesc.of(WALKER), true)
                                .areturn()))
                .add(accessor(
                        "locals",
                        MethodTypeDesc.of(CD_Object.arrayType(), FRAME),
                        code -> code.aload(0)
                                .checkcast(LIVE_FRAME)
                                .invokeinterface(LIVE_FRAME, "getLocals", MethodTypeDesc.of(CD_Object.arrayType()))
                                .areturn()))
                .add(accessor(
                        "slot",
                        MethodTypeDesc.of(CD_long, CD_Object),
                        code -> code.aload(0)
                                .instanceOf(SLOT)
                                .ifThenElse(
                                        primitive -> primitive
                                                .aload(0)
                                                .checkcast(SLOT)
                                                .invokevirtual(SLOT, "longValue", MethodTypeDesc.of(CD_long))
                                                .lreturn(),
                                        object -> object.aload(0)
                                                .invokestatic(
                                                        ClassDesc.of("java.lang.System"),
                                                        "identityHashCode",
                                                        MethodTypeDesc.of(CD_int, CD_Object))
                                                .i2l()
                                                .lreturn())));
    }

    private static ClassPatch thread() {
        return new ClassPatch()
                .guardCall("start0", "()V", THREADS, "start", MethodTypeDesc.of(CD_boolean, THREAD))
                .guardCall("interrupt0", "()V", THREADS, "interrupt", MethodTypeDesc.of(CD_boolean, THREAD))
                .answerIfNotNegative("alive", "()Z", THREADS, "alive", MethodTypeDesc.of(CD_int, THREAD))
                .answerIfNotNull("threadState", "()Ljava/lang/Thread$State;", THREADS, "state")
                .answerStaticIfNotNull("getAllThreads", "()[Ljava/lang/Thread;", THREADS, "all")
                .answerStaticIfNotNull("getAllStackTraces", "()Ljava/util/Map;", THREADS, "allStacks")
                .answerIfNotNull("asyncGetStackTrace", "()[Ljava/lang/StackTraceElement;", THREADS, "stack")
                .returnIfDoneFor("join", "(J)V", THREADS, "join")
                .returnIfDone("sleepNanos", "(J)V", THREADS, "sleep")
                .returnIfDone("yield", "()V", THREADS, "giveWay")
                .filterResult("isInterrupted", "()Z", THREADS, "sawInterrupt")
                .filterResult("getAndClearInterrupt", "()Z", THREADS, "sawInterrupt")
                .add(builder ->
                        builder.withField(PREFIX + "fiber", CD_Object, ClassFile.ACC_PRIVATE | ClassFile.ACC_SYNTHETIC))
                .add(accessor(
                        "setCurrentThread",
                        MethodTypeDesc.of(CD_void, THREAD, THREAD),
                        code -> code.aload(0)
                                .aload(1)
                                .invokevirtual(THREAD, "setCurrentThread", MethodTypeDesc.of(CD_void, THREAD))
                                .return_()))
                .add(accessor(
                        "carrier",
                        MethodTypeDesc.of(THREAD),
                        code -> code.invokestatic(THREAD, "currentCarrierThread", MethodTypeDesc.of(THREAD))
                                .areturn()))
                .add(accessor(
                        "exit",
                        MethodTypeDesc.of(CD_void, THREAD),
                        code -> code.aload(0)
                                .invokespecial(THREAD, "exit", MethodTypeDesc.of(CD_void))
                                .return_()))
                .add(accessor(
                        "dispatchUncaughtException",
                        MethodTypeDesc.of(CD_void, THREAD, CD_Throwable),
                        code -> code.aload(0)
                                .aload(1)
                                .invokevirtual(
                                        THREAD, "dispatchUncaughtException", MethodTypeDesc.of(CD_void, CD_Throwable))
                                .return_()))
                .add(accessor(
                        "fiber",
                        MethodTypeDesc.of(FIBER, THREAD),
                        code -> code.aload(0)
                                .getfield(THREAD, PREFIX + "fiber", CD_Object)
                                .checkcast(FIBER)
                                .areturn()))
                .add(accessor(
                        "setFiber",
                        MethodTypeDesc.of(CD_void, THREAD, FIBER),
                        code -> code.aload(0)
                                .aload(1)
                                .putfield(THREAD, PREFIX + "fiber", CD_Object)
                                .return_()))
                .add(accessor(
                        "setStatus",
                        MethodTypeDesc.of(CD_void, THREAD, CD_int),
                        code -> code.aload(0)
                                .getfield(THREAD, "holder", HOLDER)
                                .iload(1)
                                .putfield(HOLDER, "threadStatus", CD_int)
                                .return_()))
                .add(accessor(
                        "nextThreadIdAddress",
                        MethodTypeDesc.of(CD_long),
                        code -> code.invokestatic(THREAD, "getNextThreadIdOffset", MethodTypeDesc.of(CD_long))
                                .lreturn()));
    }

    private static ClassPatch builders() {
        return new ClassPatch().andNotCall("isSupported", "()Z", THREADS, "bound");
    }

    private static ClassPatch runtime() {
        return new ClassPatch()
                .returnIfDone("exit", "(I)V", EXITS, "exit")
                .returnIfDone("halt", "(I)V", EXITS, "exit")
                .returnIfDone("addShutdownHook", "(Ljava/lang/Thread;)V", EXITS, "addExitHook")
                .answerIfNotNegative(
                        "removeShutdownHook",
                        "(Ljava/lang/Thread;)Z",
                        EXITS,
                        "removeExitHook",
                        MethodTypeDesc.of(CD_int, THREAD));
    }

    private static ClassPatch pool() {
        return new ClassPatch()
                .unfinal("common")
                .add(accessor(
                        "renewCommonPool",
                        MethodTypeDesc.of(CD_void),
                        code -> code.new_(POOL)
                                .dup()
                                .iconst_0()
                                .invokespecial(POOL, "<init>", MethodTypeDesc.of(CD_void, CD_byte))
                                .putstatic(POOL, "common", POOL)
                                .invokestatic(FUTURE, PREFIX + "renewCommonPool", MethodTypeDesc.of(CD_void))
                                .return_()));
    }

    private static ClassPatch future() {
        return new ClassPatch()
                .unfinal("ASYNC_POOL")
                .precede("completeValue", "(Ljava/lang/Object;)Z", PARKING, "point")
                .add(accessor(
                        "renewCommonPool",
                        MethodTypeDesc.of(CD_void),
                        code -> code.invokestatic(POOL, "asyncCommonPool", MethodTypeDesc.of(POOL))
                                .putstatic(FUTURE, "ASYNC_POOL", POOL)
                                .return_()));
    }

    private static ClassPatch bridge() {
        ClassPatch patch = new ClassPatch();
        forward(patch, THREAD, "setCurrentThread", MethodTypeDesc.of(CD_void, THREAD, THREAD));
        forward(patch, THREAD, "carrier", MethodTypeDesc.of(THREAD));
        forward(patch, THREAD, "exit", MethodTypeDesc.of(CD_void, THREAD));
        forward(patch, THREAD, "dispatchUncaughtException", MethodTypeDesc.of(CD_void, THREAD, CD_Throwable));
        forward(patch, THREAD, "fiber", MethodTypeDesc.of(FIBER, THREAD));
        forward(patch, THREAD, "setFiber", MethodTypeDesc.of(CD_void, THREAD, FIBER));
        forward(patch, THREAD, "setStatus", MethodTypeDesc.of(CD_void, THREAD, CD_int));
        forward(patch, THREAD, "nextThreadIdAddress", MethodTypeDesc.of(CD_long));
        forward(patch, POOL, "renewCommonPool", MethodTypeDesc.of(CD_void));
        forward(patch, FRAME_INFO, "liveFrames", MethodTypeDesc.of(WALKER));
        forward(patch, FRAME_INFO, "locals", MethodTypeDesc.of(CD_Object.arrayType(), FRAME));
        forward(patch, FRAME_INFO, "slot", MethodTypeDesc.of(CD_long, CD_Object));
        return patch;
    }

    private static void forward(ClassPatch patch, ClassDesc owner, String name, MethodTypeDesc type) {
        patch.replaceBody(name, type, code -> {
            for (int i = 0, slot = 0; i < type.parameterCount(); i++) {
                TypeKind kind = TypeKind.from(type.parameterType(i));
                code.loadLocal(kind, slot);
                slot += kind.slotSize();
            }
            code.invokestatic(owner, PREFIX + name, type);
            code.return_(TypeKind.from(type.returnType()));
        });
    }

    /** Add a static method of that name that reaches what only the class itself may. */
    private static Consumer<ClassBuilder> accessor(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {
        int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        return builder -> builder.withMethod(PREFIX + name, type, flags, method -> {
            if (name.equals("setCurrentThread")) {
                method.with(RuntimeVisibleAnnotationsAttribute.of(Annotation.of(CHANGES_THREAD)));
            }
            method.withCode(body);
        });
    }
}
