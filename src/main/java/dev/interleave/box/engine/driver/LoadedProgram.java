package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Identities;
import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.SiteTable;
import dev.interleave.box.engine.rt.hook.Hooks;
import dev.interleave.box.protocol.Datum;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The instrumented classes that a request brings, ready to be run. */
final class LoadedProgram extends ClassLoader {
    /** The platform's own code that has to share the kit's classes with the program. */
    private static final String SHARED = "dev.interleave.box.runner.probe.";

    final SiteTable sites;
    private final Map<String, byte[]> classes;
    private final Map<String, byte[]> resources;

    private LoadedProgram(Map<String, byte[]> classes, Map<String, byte[]> resources, SiteTable sites) {
        super("program", LoadedProgram.class.getClassLoader());
        this.classes = classes;
        this.resources = resources;
        this.sites = sites;
    }

    /** Load what {@code classes} (by binary name) and {@code sites} of the request hold, and arm the detector for it. */
    static LoadedProgram of(Datum.Fields request) throws IOException {
        SiteTable sites = SiteTable.read(new ByteArrayInputStream(((Datum.Bytes) request.get("sites")).value()));
        Map<String, byte[]> classes = files(request, "classes");
        // What the program's own classes hash to must not depend on the threads that this process has started before.
        Identities.reset();
        HappensBefore.program(sites);
        Hooks.on = true;
        var program = new LoadedProgram(classes, files(request, "resources"), sites);
        Thread.currentThread().setContextClassLoader(program);
        return program;
    }

    /** Load the same classes once more, as another Java machine does. */
    LoadedProgram twin() {
        return new LoadedProgram(classes, resources, sites);
    }

    /** Load classes that are not instrumented, to be run on real threads. */
    static LoadedProgram asItIs(Datum.Fields request) {
        return new LoadedProgram(files(request, "classes"), files(request, "resources"), new SiteTable());
    }

    private static Map<String, byte[]> files(Datum.Fields request, String field) {
        Map<String, byte[]> files = new TreeMap<>();
        if (request.values().get(field) instanceof Datum.Fields given) {
            given.values().forEach((name, bytes) -> files.put(name, ((Datum.Bytes) bytes).value()));
        }
        return files;
    }

    /** Find a class file, or a file beside the sources: by its whole path, or by the end of it, because sources may stand in any folder. */
    @Override
    protected URL findResource(String name) {
        byte[] bytes = name.endsWith(".class")
                ? classes.get(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                : resources.get(name);
        if (bytes == null) {
            bytes = resources.entrySet().stream()
                    .filter(each -> each.getKey().endsWith("/" + name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
        return bytes == null ? null : InMemory.url(name, bytes);
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL found = findResource(name);
        return found == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(found));
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
