package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.SiteTable;
import dev.interleave.box.engine.rt.hook.Hooks;
import dev.interleave.box.protocol.Datum;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** The instrumented classes that a request brings, ready to be run. */
final class LoadedProgram extends ClassLoader {
    /** The platform's own code that has to share the kit's classes with the program. */
    private static final String SHARED = "dev.interleave.box.runner.probe.";

    final SiteTable sites;
    private final Map<String, byte[]> classes;

    private LoadedProgram(Map<String, byte[]> classes, SiteTable sites) {
        super("program", LoadedProgram.class.getClassLoader());
        this.classes = classes;
        this.sites = sites;
    }

    /** Load what {@code classes} (by binary name) and {@code sites} of the request hold, and arm the detector for it. */
    static LoadedProgram of(Datum.Fields request) throws IOException {
        SiteTable sites = SiteTable.read(new ByteArrayInputStream(((Datum.Bytes) request.get("sites")).value()));
        Map<String, byte[]> classes = new HashMap<>();
        ((Datum.Fields) request.get("classes"))
                .values()
                .forEach((name, bytes) -> classes.put(name, ((Datum.Bytes) bytes).value()));
        HappensBefore.program(sites);
        Hooks.on = true;
        return new LoadedProgram(classes, sites);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (!classes.containsKey(name) && !name.startsWith(SHARED)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            bytes = ours(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] ours(String name) throws ClassNotFoundException {
        if (!name.startsWith(SHARED)) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
