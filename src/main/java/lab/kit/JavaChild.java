package lab.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Build the command line of a child JVM: the same Java and the same class path as the parent's, small and quick to start.
 *
 * <p>The slide on processes lets you write this line yourself; later exercises take it from here.
 */
public final class JavaChild {
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m");

    private JavaChild() {}

    /**
     * Prepare a child that runs {@code main}'s main method with {@code arguments}; call {@code start()} on it.
     *
     * <p>Read what the child prints, or it blocks as soon as its pipe is full (64 KiB), or redirect it.
     */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
