package dev.interleave.speedup;

import dev.interleave.exercise.Approach;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.Map;
import java.util.Set;

/**
 * Recognise the approach of a submission by what its class files use.
 *
 * <p>The heaviest vehicle wins: a program that starts processes is a process solution though it reads their output in threads, one that
 * builds on futures is asynchronous though a pool carries them.
 */
final class RecognisedApproach {
    private static final Set<String> THREADS = Set.of(
            "java/lang/Thread",
            "java/lang/Thread$Builder",
            "java/util/concurrent/Executors",
            "java/util/concurrent/ExecutorService",
            "java/util/concurrent/ThreadPoolExecutor",
            "java/util/concurrent/ScheduledExecutorService",
            "java/util/concurrent/ForkJoinPool",
            "java/util/concurrent/ForkJoinTask",
            "java/util/concurrent/RecursiveTask",
            "java/util/concurrent/RecursiveAction");
    private static final Set<String> VIRTUAL =
            Set.of("ofVirtual", "startVirtualThread", "newVirtualThreadPerTaskExecutor");
    private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream", "parallelSort", "parallelSetAll");
    private static final Set<String> PROCESSES = Set.of("java/lang/ProcessBuilder", "lab/kit/JavaChild");

    private final boolean startsProcesses;
    private Approach found = Approach.SEQUENTIAL;

    private RecognisedApproach(boolean startsProcesses) {
        this.startsProcesses = startsProcesses;
    }

    static Approach of(Map<String, byte[]> classes) {
        return of(classes, true);
    }

    /**
     * Recognise it, given what was seen of it.
     *
     * @param startsProcesses whether a process was started: a call that nobody makes would choose what it is compared with
     */
    static Approach of(Map<String, byte[]> classes, boolean startsProcesses) {
        var recognised = new RecognisedApproach(startsProcesses);
        classes.values().forEach(recognised::look);
        return recognised.found;
    }

    private void look(byte[] classFile) {
        for (PoolEntry entry : ClassFile.of().parse(classFile).constantPool()) {
            switch (entry) {
                case ClassEntry type -> see(ofType(type.asInternalName()));
                case MemberRefEntry member ->
                    see(ofMember(member.owner().asInternalName(), member.name().stringValue()));
                default -> {}
            }
        }
    }

    private void see(Approach approach) {
        if (weight(approach) > weight(found) && (startsProcesses || approach != Approach.PROCESS)) {
            found = approach;
        }
    }

    private static Approach ofType(String type) {
        if (PROCESSES.contains(type)) {
            return Approach.PROCESS;
        }
        if (type.startsWith("java/util/concurrent/StructuredTaskScope")) {
            return Approach.STRUCTURED;
        }
        return THREADS.contains(type) ? Approach.THREAD : Approach.SEQUENTIAL;
    }

    private static Approach ofMember(String owner, String name) {
        if (owner.equals("java/lang/Runtime") && name.equals("exec")) {
            return Approach.PROCESS;
        }
        if (owner.equals("java/util/concurrent/CompletableFuture") || name.equals("sendAsync")) {
            return Approach.ASYNC;
        }
        if (VIRTUAL.contains(name)) {
            return Approach.VIRTUAL_THREAD;
        }
        return PARALLEL.contains(name) ? Approach.THREAD : Approach.SEQUENTIAL;
    }

    private static int weight(Approach approach) {
        return switch (approach) {
            case SEQUENTIAL -> 0;
            case THREAD -> 1;
            case VIRTUAL_THREAD -> 2;
            case ASYNC -> 3;
            case STRUCTURED -> 4;
            case PROCESS -> 5;
        };
    }
}
