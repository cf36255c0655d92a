package dev.interleave.sandbox;

import java.util.List;
import java.util.Locale;

/** Tell the runtime images apart: what each offers besides {@code java.base}, and what it lacks on purpose. */
enum ImageKind {
    /** For submissions and grading code: no Unsafe, no management, no instrumentation, no attach, no desktop, no children. */
    PLAIN(List.of("java.logging", "java.net.http"), true),
    /** The same with what {@code ProcessBuilder} needs to start children. */
    PROCESS(List.of("java.logging", "java.net.http"), true),
    /** The local web site's. */
    SITE(List.of("java.logging", "java.net.http", "jdk.httpserver"), true),
    /**
     * The compiler's: it sees the whole usual platform, so that a use of what boxes do not have is a clear refusal by the
     * policy and not a missing package.
     */
    COMPILER(
            List.of("java.se", "jdk.unsupported", "jdk.compiler", "jdk.management", "jdk.attach", "jdk.httpserver"),
            false);

    private final List<String> modules;
    private final boolean kit;

    ImageKind(List<String> modules, boolean kit) {
        this.modules = modules;
        this.kit = kit;
    }

    static ImageKind of(BoxProfile profile) {
        return switch (profile) {
            case COMPILER -> COMPILER;
            case NATIVE, JUDGE, ENGINE -> PLAIN;
            case PROCESS -> PROCESS;
            case SITE -> SITE;
        };
    }

    List<String> modules() {
        return modules;
    }

    /** Tell whether {@code lab.kit} is in the image; the compiler gets it as class files, like a contract. */
    boolean hasKit() {
        return kit;
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
