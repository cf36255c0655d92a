package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What happens around a whole method, on every way out of it: the monitor of a synchronized method, or muting. */
final class Wrapper {
    private static final Wrapper NONE = new Wrapper(null, null);
    private static final MethodTypeDesc RECORDER = MethodTypeDesc.of(CD_void, CD_Object);
    private static final MethodTypeDesc MONITOR = MethodTypeDesc.of(CD_void, CD_Object, CD_int);

    private final @Nullable Consumer<CodeBuilder> first;
    private final @Nullable Consumer<CodeBuilder> last;
    private @Nullable Label start;
    private @Nullable Label handler;

    private Wrapper(@Nullable Consumer<CodeBuilder> first, @Nullable Consumer<CodeBuilder> last) {
        this.first = first;
        this.last = last;
    }

    static Wrapper none() {
        return NONE;
    }

    /** Tell the engine of a recorder's method. */
    static Wrapper muted(Recorders.Kind kind, boolean isStatic, ClassDesc self) {
        if (kind == Recorders.Kind.PURE) {
            return around("mute", "unmute");
        }
        return new Wrapper(
                code -> {
                    if (isStatic) {
                        code.ldc(self);
                    } else {
                        code.aload(0);
                    }
                    code.invokestatic(Names.HOOKS, kind == Recorders.Kind.LOOKS ? "look" : "record", RECORDER);
                },
                code -> code.invokestatic(Names.HOOKS, "unmute", Names.NOTHING));
    }

    /** Call one hook without arguments first, and another one last. */
    static Wrapper around(String firstHook, String lastHook) {
        return new Wrapper(
                code -> code.invokestatic(Names.HOOKS, firstHook, Names.NOTHING),
                code -> code.invokestatic(Names.HOOKS, lastHook, Names.NOTHING));
    }

    static Wrapper synchronised(MethodRewriter method, boolean isStatic, ClassDesc self) {
        return new Wrapper(
                code -> monitor(code, isStatic, self, method.site(method.methodAsPlace()), "enter"),
                code -> monitor(code, isStatic, self, method.site(method.methodAsPlace()), "exit"));
    }

    static Wrapper of(Consumer<CodeBuilder> first, Consumer<CodeBuilder> last) {
        return new Wrapper(first, last);
    }

    private static void monitor(CodeBuilder code, boolean isStatic, ClassDesc self, int site, String hook) {
        if (isStatic) {
            code.ldc(self);
        } else {
            code.aload(0);
        }
        code.loadConstant(site).invokestatic(Names.HOOKS, hook, MONITOR);
    }

    void begin(CodeBuilder code) {
        if (first != null) {
            first.accept(code);
            handler = code.newLabel();
            start = code.newBoundLabel();
        }
    }

    /** Cover the code after a way out again. */
    void beforeInstruction(CodeBuilder code) {
        if (handler != null && start == null) {
            start = code.newBoundLabel();
        }
    }

    /** Leave the method with a return instruction. */
    void leave(CodeBuilder code, Runnable returning) {
        if (handler != null) {
            code.nop();
            cover(code);
            last.accept(code);
        }
        returning.run();
    }

    /** Leave on exceptions; after the method's own code and handlers. */
    void end(CodeBuilder code) {
        if (handler != null) {
            cover(code);
            code.labelBinding(handler);
            last.accept(code);
            code.athrow();
        }
    }

    private void cover(CodeBuilder code) {
        if (start != null) {
            code.exceptionCatchAll(start, code.newBoundLabel(), handler);
            start = null;
        }
    }
}
