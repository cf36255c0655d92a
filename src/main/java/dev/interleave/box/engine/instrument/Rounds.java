package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.Attributes;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes loops that may wait for other threads tell each round that ends with the same local variables as it began with. Whether it has
 * changed anything else is known where it runs. Loops that count, and those that look at nothing of others, are left alone.
 */
final class Rounds {
    private static final MethodTypeDesc BEGIN = MethodTypeDesc.of(CD_int);
    private static final MethodTypeDesc AGAIN = MethodTypeDesc.of(CD_int, CD_int, CD_int);

    private final MethodRewriter method;
    private final Locals locals;
    private final Map<Label, Loop> loops = new HashMap<>();

    /** One loop: the variables of the program that it assigns, and ours that keep what they held when the round began. */
    private static final class Loop {
        final List<Kept> kept = new ArrayList<>();
        int began;
        int line;
        Label back;
    }

    private record Kept(TypeKind kind, int variable, int copy) {}

    Rounds(MethodRewriter method, Locals locals) {
        this.method = method;
        this.locals = locals;
    }

    /** Find the loops, and declare what they keep, before the method's own code. */
    void declare(CodeBuilder code, CodeModel model, List<CodeElement> elements) {
        var frames = model.findAttribute(Attributes.stackMapTable()).orElse(null);
        if (frames == null) {
            return;
        }
        var starts = new HashMap<Label, Integer>();
        var ends = new HashMap<Label, Integer>();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof LabelTarget target) {
                starts.put(target.label(), i);
            } else if (elements.get(i) instanceof BranchInstruction branch && starts.containsKey(branch.target())) {
                ends.put(branch.target(), i);
            }
        }
        for (StackMapFrameInfo frame : frames.entries()) {
            Integer end = ends.get(frame.target());
            if (end != null) {
                Loop loop = loop(frame, elements.subList(starts.get(frame.target()), end));
                if (loop != null) {
                    declare(code, loop);
                    loops.put(frame.target(), loop);
                }
            }
        }
    }

    private static void declare(CodeBuilder code, Loop loop) {
        code.iconst_0().istore(loop.began);
        for (Kept kept : loop.kept) {
            switch (kept.kind) {
                case LONG -> code.lconst_0();
                case FLOAT -> code.fconst_0();
                case DOUBLE -> code.dconst_0();
                case REFERENCE -> code.aconst_null();
                default -> code.iconst_0();
            }
            code.storeLocal(kept.kind, kept.copy);
        }
    }

    private @Nullable Loop loop(StackMapFrameInfo frame, List<CodeElement> body) {
        if (counts(body) || body.stream().noneMatch(Rounds::looks)) {
            return null;
        }
        Loop loop = new Loop();
        loop.began = locals.create();
        loop.line = body.stream()
                .filter(LineNumber.class::isInstance)
                .mapToInt(element -> ((LineNumber) element).line())
                .findFirst()
                .orElse(0);
        Map<Integer, TypeKind> held = held(frame);
        for (CodeElement element : body) {
            int variable = element instanceof StoreInstruction store
                    ? store.slot()
                    : element instanceof IncrementInstruction increment ? increment.slot() : -1;
            if (held.containsKey(variable) && loop.kept.stream().noneMatch(kept -> kept.variable == variable)) {
                int copy = locals.create();
                locals.create();
                loop.kept.add(new Kept(held.get(variable), variable, copy));
            }
        }
        return loop;
    }

    /** Tell whether a loop ends each round by counting it, as those over numbers do. */
    private static boolean counts(List<CodeElement> body) {
        for (int i = body.size() - 1; i >= 0; i--) {
            if (body.get(i) instanceof java.lang.classfile.Instruction) {
                return body.get(i) instanceof IncrementInstruction;
            }
        }
        return false;
    }

    private static boolean looks(CodeElement element) {
        return element instanceof InvokeInstruction
                || element instanceof MonitorInstruction
                || element instanceof FieldInstruction field
                        && (field.opcode() == Opcode.GETFIELD || field.opcode() == Opcode.GETSTATIC);
    }

    /** Return the variables that hold something wherever a round begins, as the class file itself says. */
    private static Map<Integer, TypeKind> held(StackMapFrameInfo frame) {
        var held = new HashMap<Integer, TypeKind>();
        int slot = 0;
        for (VerificationTypeInfo type : frame.locals()) {
            TypeKind kind = kind(type);
            if (kind != null) {
                held.put(slot, kind);
            }
            slot += type == SimpleVerificationTypeInfo.LONG || type == SimpleVerificationTypeInfo.DOUBLE ? 2 : 1;
        }
        return held;
    }

    private static @Nullable TypeKind kind(VerificationTypeInfo type) {
        if (!(type instanceof SimpleVerificationTypeInfo simple)) {
            return TypeKind.REFERENCE;
        }
        return switch (simple) {
            case INTEGER -> TypeKind.INT;
            case LONG -> TypeKind.LONG;
            case FLOAT -> TypeKind.FLOAT;
            case DOUBLE -> TypeKind.DOUBLE;
            case NULL -> TypeKind.REFERENCE;
            case TOP, UNINITIALIZED_THIS -> null;
        };
    }

    /** Write the place to which a loop jumps back, if it is one. */
    void bind(CodeBuilder code, LabelTarget target) {
        Loop loop = loops.get(target.label());
        if (loop == null) {
            code.with(target);
            return;
        }
        Label head = code.newLabel();
        Label other = code.newLabel();
        Label unsearched = code.newLabel();
        loop.back = code.newLabel();
        code.goto_(target.label());
        code.labelBinding(loop.back);
        if (loop.line > 0) {
            code.lineNumber(loop.line);
            method.at(loop.line);
        }
        code.getstatic(Names.HOOKS, "searched", CD_boolean).ifeq(head);
        for (Kept kept : loop.kept) {
            code.loadLocal(kept.kind, kept.variable).loadLocal(kept.kind, kept.copy);
            differ(code, kept.kind, other);
        }
        code.iload(loop.began).loadConstant(method.site(""));
        code.invokestatic(Names.HOOKS, "again", AGAIN).istore(loop.began).goto_(head);
        code.with(target);
        code.labelBinding(other);
        code.getstatic(Names.HOOKS, "searched", CD_boolean).ifeq(unsearched);
        code.invokestatic(Names.HOOKS, "round", BEGIN).istore(loop.began);
        code.labelBinding(unsearched);
        code.labelBinding(head);
        for (Kept kept : loop.kept) {
            code.loadLocal(kept.kind, kept.variable).storeLocal(kept.kind, kept.copy);
        }
    }

    private static void differ(CodeBuilder code, TypeKind kind, Label other) {
        switch (kind) {
            case LONG -> code.lcmp().ifne(other);
            case FLOAT -> code.fcmpl().ifne(other);
            case DOUBLE -> code.dcmpl().ifne(other);
            case REFERENCE -> code.if_acmpne(other);
            default -> code.if_icmpne(other);
        }
    }

    /** Return where a jump backwards goes. */
    Label target(BranchInstruction branch) {
        Loop loop = loops.get(branch.target());
        return loop == null ? branch.target() : loop.back;
    }
}
