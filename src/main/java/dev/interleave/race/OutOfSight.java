package dev.interleave.race;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Recognise programs of which a part runs where the engine can't watch it: in classes made at run time, in other processes. */
final class OutOfSight {
    private static final Set<String> DEFINING = Set.of("defineClass", "defineHiddenClass");

    private static final Set<String> WINDOWS = Set.of(
            "java/awt/EventQueue",
            "java/awt/Toolkit",
            "java/awt/Frame",
            "java/awt/Window",
            "java/awt/Dialog",
            "java/awt/Robot",
            "java/awt/Desktop");

    private OutOfSight() {}

    /** Say what can't be watched, empty if everything can. */
    static Optional<String> reason(Map<String, byte[]> classes) {
        return classes.values().stream()
                .flatMap(bytes -> reason(bytes).stream())
                .sorted()
                .findFirst();
    }

    /** Say that a program needs a screen, which no box has, and that it is not even begun; empty if it does not. */
    static Optional<String> window(Map<String, byte[]> classes) {
        return classes.values().stream()
                .flatMap(bytes -> StreamSupport.stream(
                        ClassFile.of().parse(bytes).constantPool().spliterator(), false))
                .filter(entry -> entry instanceof ClassEntry type && isWindow(type.asInternalName()))
                .findFirst()
                .map(entry ->
                        "the program uses windows or their event thread, and there is no screen where it is checked");
    }

    private static boolean isWindow(String type) {
        return type.startsWith("javax/swing/") || WINDOWS.contains(type);
    }

    private static Optional<String> reason(byte[] classFile) {
        for (PoolEntry entry : ClassFile.of().parse(classFile).constantPool()) {
            Optional<String> reason = switch (entry) {
                case ClassEntry type -> ofType(type.asInternalName());
                case MemberRefEntry member ->
                    ofMember(member.owner().asInternalName(), member.name().stringValue());
                default -> Optional.empty();
            };
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofType(String type) {
        return switch (type) {
            case "java/net/URLClassLoader" -> defines();
            case "java/lang/ProcessBuilder" -> starts();
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofMember(String owner, String name) {
        if (owner.equals("java/lang/Runtime") && name.equals("exec")) {
            return starts();
        }
        return DEFINING.contains(name) ? defines() : Optional.empty();
    }

    private static Optional<String> defines() {
        return Optional.of("the program defines classes while it runs, and accesses in those can't be checked");
    }

    private static Optional<String> starts() {
        return Optional.of("the program starts other processes, which can't run while interleavings are explored");
    }
}
