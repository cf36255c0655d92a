package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rewrites accesses to array elements. Inside loops each place keeps the array it saw last and that array's tokens in two local variables, so
 * that a repeated access costs a comparison; elsewhere the hook is called.
 */
final class ArrayRewriter {
    private static final MethodTypeDesc ELEMENT = MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int);
    private static final MethodTypeDesc TOKENS = MethodTypeDesc.of(CD_int.arrayType(), CD_Object);
    private static final ClassDesc ROWS = ClassDesc.of("dev.interleave.box.engine.rt.hook.Rows");
    private static final MethodTypeDesc TOKENS_OF_ROW = MethodTypeDesc.of(CD_int.arrayType(), ROWS, CD_Object, CD_int);

    private final MethodRewriter method;
    private final Locals locals;
    private final Loops loops;
    private final Map<Integer, Integer> caches = new HashMap<>();

    /** By place of an {@code aaload}: the variable for its index; the next one is for the rows that it has loaded. */
    private final Map<Integer, Integer> indexes = new HashMap<>();

    private int position;

    ArrayRewriter(MethodRewriter method, Locals locals, Loops loops) {
        this.method = method;
        this.locals = locals;
        this.loops = loops;
    }

    boolean isBackward(BranchInstruction branch) {
        return loops.isBackward(branch);
    }

    boolean hasLoops() {
        return loops.any();
    }

    /** Declare the variables of all places inside loops, before the method's own code. */
    void declare(CodeBuilder code, List<CodeElement> elements) {
        for (int i = 0; i < elements.size(); i++) {
            CodeElement element = elements.get(i);
            if (loops.contains(i)
                    && (element instanceof ArrayLoadInstruction || element instanceof ArrayStoreInstruction)) {
                int array = locals.create();
                int tokens = locals.create();
                code.aconst_null().astore(array).aconst_null().astore(tokens);
                caches.put(i, array);
                if (element instanceof ArrayLoadInstruction load && load.opcode() == Opcode.AALOAD) {
                    int index = locals.create();
                    int rows = locals.create();
                    code.iconst_0().istore(index).aconst_null().astore(rows);
                    indexes.put(i, index);
                }
            }
        }
    }

    /** Say which element of the method comes next. */
    void at(int element) {
        position = element;
    }

    void load(CodeBuilder code, ArrayLoadInstruction load) {
        int site = method.site(method.names.name(1));
        if (caches.containsKey(position)) {
            int index = indexes.getOrDefault(position, locals.temporary(TypeKind.INT, 1));
            code.istore(index);
            check(code, index, site, false, method.names.origin(1));
            code.iload(index);
        } else {
            code.dup2().loadConstant(site).invokestatic(Names.HOOKS, "readElement", ELEMENT);
        }
        code.with(load);
    }

    void store(CodeBuilder code, ArrayStoreInstruction store) {
        int site = method.site(method.names.name(2));
        TypeKind kind = store.typeKind().asLoadable();
        int value = locals.temporary(kind, 0);
        code.storeLocal(kind, value);
        if (caches.containsKey(position)) {
            int index = locals.temporary(TypeKind.INT, 1);
            code.istore(index);
            check(code, index, site, true, method.names.origin(2));
            code.iload(index);
        } else {
            code.dup2().loadConstant(site).invokestatic(Names.HOOKS, "writeElement", ELEMENT);
        }
        code.loadLocal(kind, value).with(store);
    }

    /** Check an access to the array on the stack, which stays there. Whatever is wrong with array or index fails as it would anyway. */
    private void check(CodeBuilder code, int index, int site, boolean writes, int origin) {
        int array = caches.get(position);
        int tokens = array + 1;
        Label same = code.newLabel();
        Label known = code.newLabel();
        code.dup().aload(array).if_acmpeq(same);
        code.dup().astore(array);
        if (indexes.containsKey(origin)) {
            int outer = indexes.get(origin);
            Label made = code.newLabel();
            code.aload(outer + 1).ifnonnull(made);
            code.new_(ROWS).dup().invokespecial(ROWS, "<init>", Names.NOTHING).astore(outer + 1);
            code.labelBinding(made);
            code.aload(outer + 1).aload(array).iload(outer).invokestatic(Names.HOOKS, "tokens", TOKENS_OF_ROW);
        } else {
            code.aload(array).invokestatic(Names.HOOKS, "tokens", TOKENS);
        }
        code.astore(tokens);
        code.labelBinding(same);
        code.aload(tokens).iload(index).iaload();
        MethodRewriter.compare(code, writes, known);
        code.dup().iload(index).loadConstant(site);
        code.invokestatic(Names.HOOKS, writes ? "writeElement" : "readElement", ELEMENT);
        code.labelBinding(known);
    }
}
