package dev.interleave.compile;

import dev.interleave.compile.CompileOptions.Trust;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Know which of the platform's classes and methods are closed to a trust level, and say why in words for a beginner. */
final class ForbiddenApis {
    /** The modules that boxes have. */
    private static final List<String> AVAILABLE = List.of("java.base", "java.logging", "java.net.http");

    private static final List<String> RESERVED =
            List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "dev.interleave.");

    private static final String EXIT =
            "it would end the judging process before there is a result. Return or throw instead.";
    private static final String PROCESS = "this exercise is not about processes, so none may be started.";
    private static final String NATIVE_CODE = "native code goes around the rules of the language that are judged here.";
    private static final String CLASSES =
            "classes may not be made or loaded at run time, because all code is checked before it runs.";
    private static final String REFLECTION =
            "reflection goes around the checks of the compiler. Call the method or use the field directly.";
    private static final String SOCKET =
            "this program can reach nothing by a socket. For HTTP use java.net.http.HttpClient.";
    private static final String STOP =
            "it leaves locks and data in any state. Ask the thread to end by interrupt() or a volatile flag.";

    private static final Map<String, Set<String>> PLATFORM = packagesByModule();

    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, String> members = new HashMap<>();
    private final boolean wholePolicy;

    private ForbiddenApis(boolean wholePolicy) {
        this.wholePolicy = wholePolicy;
    }

    static ForbiddenApis of(Trust trust) {
        return switch (trust) {
            case INSTRUCTOR, PROGRAM -> new ForbiddenApis(false);
            case LEARNER_PROCESS -> new ForbiddenApis(true).common();
            case LEARNER -> new ForbiddenApis(true).common().exits().processes().sockets();
        };
    }

    private ForbiddenApis common() {
        type(NATIVE_CODE, "java.lang.foreign.Linker", "java.lang.foreign.SymbolLookup");
        members("java.lang.foreign.MemorySegment", NATIVE_CODE, "reinterpret");
        members("java.lang.foreign.AddressLayout", NATIVE_CODE, "withTargetLayout");
        members("java.lang.ModuleLayer$Controller", NATIVE_CODE, "enableNativeAccess");
        members("java.lang.System", NATIVE_CODE, "load", "loadLibrary");
        members("java.lang.Runtime", NATIVE_CODE, "load", "loadLibrary");
        members("java.lang.Runtime", EXIT, "halt");
        members("java.lang.ClassLoader", CLASSES, "<init>", "defineClass");
        members("java.security.SecureClassLoader", CLASSES, "<init>", "defineClass");
        members("java.net.URLClassLoader", CLASSES, "<init>", "newInstance");
        members(
                "java.lang.invoke.MethodHandles$Lookup",
                CLASSES,
                "defineClass",
                "defineHiddenClass",
                "defineHiddenClassWithClassData");
        members(
                "java.lang.ModuleLayer",
                CLASSES,
                "defineModules",
                "defineModulesWithOneLoader",
                "defineModulesWithManyLoaders");
        members("java.lang.invoke.MethodHandles", REFLECTION, "privateLookupIn");
        members("java.lang.reflect.Method", REFLECTION, "invoke", "setAccessible", "trySetAccessible");
        members("java.lang.reflect.Constructor", REFLECTION, "newInstance", "setAccessible", "trySetAccessible");
        members("java.lang.reflect.AccessibleObject", REFLECTION, "setAccessible", "trySetAccessible");
        members(
                "java.lang.reflect.Field",
                REFLECTION,
                "set",
                "setBoolean",
                "setByte",
                "setChar",
                "setDouble",
                "setFloat",
                "setInt",
                "setLong",
                "setShort",
                "get",
                "getBoolean",
                "getByte",
                "getChar",
                "getDouble",
                "getFloat",
                "getInt",
                "getLong",
                "getShort",
                "setAccessible",
                "trySetAccessible");
        members("java.lang.Class", REFLECTION, "newInstance");
        members("java.lang.Thread", STOP, "stop");
        return this;
    }

    private ForbiddenApis exits() {
        members("java.lang.System", EXIT, "exit");
        members("java.lang.Runtime", EXIT, "exit");
        return this;
    }

    private ForbiddenApis processes() {
        type(PROCESS, "java.lang.ProcessBuilder");
        members("java.lang.Runtime", PROCESS, "exec");
        return this;
    }

    private ForbiddenApis sockets() {
        type(
                SOCKET,
                "java.net.Socket",
                "java.net.ServerSocket",
                "java.net.DatagramSocket",
                "java.net.MulticastSocket",
                "java.nio.channels.SocketChannel",
                "java.nio.channels.ServerSocketChannel",
                "java.nio.channels.DatagramChannel",
                "java.nio.channels.AsynchronousSocketChannel",
                "java.nio.channels.AsynchronousServerSocketChannel",
                "javax.net.SocketFactory",
                "javax.net.ServerSocketFactory",
                "javax.net.ssl.SSLSocketFactory");
        return this;
    }

    private void type(String reason, String... names) {
        for (String name : names) {
            types.put(name, reason);
        }
    }

    private void members(String owner, String reason, String... names) {
        for (String name : names) {
            members.put(owner + "#" + name, reason);
        }
    }

    /** Say what is forbidden about a use and why; empty when nothing is. */
    Optional<String> objection(ClassUses.Use use) {
        if (use.member().equals(ClassUses.NATIVE)) {
            return Optional.of(message("A native method", NATIVE_CODE));
        }
        if (!wholePolicy) {
            return Optional.empty();
        }
        String type = simpleName(use.owner());
        String ofMember = members.get(use.owner() + "#" + use.member());
        if (ofMember != null) {
            return Optional.of(message(use.member().equals("<init>") ? type : type + "." + use.member(), ofMember));
        }
        return Optional.ofNullable(types.get(use.owner()))
                .or(() -> unavailable(use.owner()))
                .map(reason -> message(type, reason));
    }

    private static String message(String api, String reason) {
        return api + " is not allowed here: " + reason;
    }

    private static String simpleName(String binaryName) {
        return binaryName.substring(binaryName.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static Optional<String> unavailable(String owner) {
        String home = owner.substring(0, Math.max(0, owner.lastIndexOf('.')));
        boolean platform = RESERVED.stream().anyMatch(owner::startsWith)
                || PLATFORM.values().stream().anyMatch(all -> all.contains(home));
        if (!platform
                || AVAILABLE.stream()
                        .anyMatch(module ->
                                PLATFORM.getOrDefault(module, Set.of()).contains(home))) {
            return Optional.empty();
        }
        if (owner.equals("sun.misc.Unsafe")) {
            return Optional.of(
                    "it goes around the memory model that is judged here. Use VarHandle or java.util.concurrent.atomic.");
        }
        return Optional.of(PLATFORM.entrySet().stream()
                .filter(module -> module.getValue().contains(home))
                .map(module -> "programs here have no module " + module.getKey()
                        + ". Use what java.base, java.logging and" + " java.net.http offer.")
                .findFirst()
                .orElse("it is an internal part of the platform."));
    }

    private static Map<String, Set<String>> packagesByModule() {
        Map<String, Set<String>> packages = new HashMap<>();
        for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
            Set<String> exported = new HashSet<>();
            for (ModuleDescriptor.Exports exports : module.descriptor().exports()) {
                if (!exports.isQualified()) {
                    exported.add(exports.source());
                }
            }
            packages.put(module.descriptor().name(), exported);
        }
        return packages;
    }
}
