package dev.interleave.compile;

import java.util.List;
import java.util.Map;

/** Compile untrusted sources without running any of their code in this process. */
public interface Compiler extends AutoCloseable {
    /**
     * Compile {@code sources} against {@code classPath} and apply the bytecode policy.
     *
     * @param classPath class files by binary name that the sources may refer to, besides {@code lab.kit}
     * @param options what is allowed and switched on
     */
    Compilation compile(List<SourceFile> sources, Map<String, byte[]> classPath, CompileOptions options);

    /** Start in the background what the first compilation would otherwise wait for. */
    default void warmUp() {}

    @Override
    void close();
}
