package dev.interleave.sandbox;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Say where a sandbox keeps its runtime images and which isolation the operator wants.
 *
 * @param dataDirectory the images are cached below it
 * @param wanted the only acceptable isolation, null for the strongest that works here
 * @param pooled whether boxes are started ahead of need; off for a command that opens one or two
 * @param progress gets a line now and then while something slow is done once, such as linking an image
 */
public record SandboxSettings(
        Path dataDirectory, IsolationLevel.@Nullable Strength wanted, boolean pooled, Consumer<String> progress) {
    /** Name of the environment variable that forces an isolation level. */
    public static final String VARIABLE = "INTERLEAVE_SANDBOX";

    /** Name of the system property that does the same and wins over {@link #VARIABLE}. */
    public static final String PROPERTY = "interleave.sandbox";

    /**
     * Read the settings of this process: {@code INTERLEAVE_HOME} and {@code INTERLEAVE_SANDBOX} ({@code strong},
     * {@code medium}, {@code weak} or {@code auto}).
     *
     * @throws SandboxUnavailableException if a value is none of these
     */
    public static SandboxSettings ofEnvironment(boolean pooled, Consumer<String> progress) {
        Map<String, String> environment = System.getenv();
        String wanted = System.getProperty(PROPERTY, environment.getOrDefault(VARIABLE, "auto"));
        return new SandboxSettings(dataDirectory(environment), strength(wanted).orElse(null), pooled, progress);
    }

    private static Path dataDirectory(Map<String, String> environment) {
        String home = environment.get("INTERLEAVE_HOME");
        return home == null || home.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share", "interleave")
                : Path.of(home).toAbsolutePath();
    }

    private static Optional<IsolationLevel.Strength> strength(String wanted) {
        return switch (wanted.strip().toLowerCase(Locale.ROOT)) {
            case "", "auto" -> Optional.empty();
            case "strong" -> Optional.of(IsolationLevel.Strength.STRONG);
            case "medium" -> Optional.of(IsolationLevel.Strength.MEDIUM);
            case "weak" -> Optional.of(IsolationLevel.Strength.WEAK);
            default ->
                throw new SandboxUnavailableException(
                        VARIABLE + " is \"" + wanted + "\"; use strong, medium, weak or auto");
        };
    }
}
