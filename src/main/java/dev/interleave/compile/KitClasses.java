package dev.interleave.compile;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;

/** Know the class files of {@code lab.kit}, against which all sources are compiled. */
public final class KitClasses {
    private static final Map<String, byte[]> ALL = read();

    private KitClasses() {}

    /** Give the class files by binary name. */
    public static Map<String, byte[]> all() {
        return ALL;
    }

    private static Map<String, byte[]> read() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (InputStream resource = KitClasses.class.getResourceAsStream("/tools/kit.jar")) {
            if (resource == null) {
                throw new IllegalStateException(
                        "the application is incomplete: tools/kit.jar is missing; build it again");
            }
            JarInputStream jar = new JarInputStream(resource);
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    classes.put(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'), jar.readAllBytes());
                }
            }
            return Map.copyOf(classes);
        } catch (IOException broken) {
            throw new IllegalStateException("tools/kit.jar cannot be read; build the application again", broken);
        }
    }
}
