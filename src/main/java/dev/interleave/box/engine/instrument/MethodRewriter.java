package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.interleave.box.engine.instrument.ClassFacts.FieldFacts;
import dev.interleave.box.engine.rt.Scheduler;
import dev.interleave.box.engine.rt.detect.Site;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rewrites the code of one method of a program. */
final class MethodRewriter {
    private static final int LOOPS_UNTOLD = Scheduler.LOOPS_TOLD - 1;
    private static final MethodTypeDesc MONITOR = MethodTypeDesc.of(CD_void, CD_Object, CD_int);
    private static final MethodTypeDesc FIELD_CHECK = MONITOR;
    private static final MethodTypeDesc STATIC_CHECK = MethodTypeDesc.of(CD_void, CD_int);
    private static final MethodTypeDesc VOLATILE = MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int);

    final Program program;
    final OperandNames names;
    private final ClassFacts facts;
    private final ClassModel model;
    private final @Nullable MethodModel method;
    private final List<CodeElement> elements;
    private final boolean muted;
    final boolean checked;
    private final boolean inlined;
    private final boolean isStatic;
    private final boolean constructor;
    private final boolean initialiser;
    private final Locals locals;
    private final ArrayRewriter arrays;
    private final CallRewriter calls;
    private final DynamicCalls dynamic;
    private final Wrapper wrapper;
    private final Rounds rounds;
    private final @Nullable CodeModel body;
    private int line;

    /** Whether {@code super(…)} or {@code this(…)} has returned; in other methods true. */
    private boolean constructed;

    private int pendingNews;
    private int loopCounter;

    MethodRewriter(
            Program program,
            ClassModel model,
            MethodModel method,
            CodeModel code,
            boolean muted,
            Detail detail,
            DynamicCalls dynamic) {
        this.program = program;
        this.model = model;
        this.dynamic = dynamic;
        this.method = method;
        this.muted = muted;
        checked = detail != Detail.SYNCHRONISATION_ONLY && !muted && !program.counting;
        inlined = detail == Detail.INLINED;
        facts = program.facts(model.thisClass().asInternalName());
        elements = code.elementList();
        body = code;
        isStatic = method.flags().has(AccessFlag.STATIC);
        constructor = method.methodName().equalsString("<init>");
        initialiser = method.methodName().equalsString("<clinit>");
        constructed = !constructor;
        names = new OperandNames(code);
        locals = new Locals(((CodeAttribute) code).maxLocals());
        arrays = new ArrayRewriter(this, locals, Loops.in(elements));
        rounds = new Rounds(this, locals);
        calls = new CallRewriter(this, locals);
        wrapper = muted
                ? Wrapper.muted(program.recorders.kind(model, method), isStatic, self())
                : method.flags().has(AccessFlag.SYNCHRONIZED)
                        ? Wrapper.synchronised(this, isStatic, self())
                        : Wrapper.none();
    }

    private MethodRewriter(Program program, ClassModel model, int firstFreeLocal, int line) {
        this.program = program;
        this.model = model;
        this.line = line;
        facts = program.facts(model.thisClass().asInternalName());
        method = null;
        elements = List.of();
        body = null;
        muted = false;
        checked = !program.counting;
        inlined = true;
        isStatic = true;
        constructor = false;
        initialiser = false;
        constructed = true;
        names = new OperandNames();
        locals = new Locals(firstFreeLocal);
        arrays = new ArrayRewriter(this, locals, Loops.in(elements));
        rounds = new Rounds(this, locals);
        calls = new CallRewriter(this, locals);
        dynamic = new DynamicCalls(program, facts);
        wrapper = Wrapper.none();
    }

    /** Write one call as it would be written in a method of the class. */
    static void call(
            Program program, ClassModel model, CodeBuilder code, InvokeInstruction call, int firstFreeLocal, int line) {
        new MethodRewriter(program, model, firstFreeLocal, line).calls.rewrite(code, call);
    }

    /** Tell whether plain accesses to the field are checked. */
    static boolean isChecked(FieldFacts field) {
        return !field.isFinal() && !field.isVolatile() && !field.owner().isInterface();
    }

    void write(CodeBuilder code) {
        if (!initialiser && (isStatic || constructor)) {
            ClassFacts type = program.initialised(facts.name());
            if (type != null) {
                InitialiserWriter.check(code, type);
            }
        }
        if (!muted && !program.counting && arrays.hasLoops()) {
            loopCounter = locals.create();
            code.loadConstant(Scheduler.LOOPS).istore(loopCounter);
        }
        if (checked && inlined) {
            arrays.declare(code, elements);
        }
        if (checked && arrays.hasLoops()) {
            rounds.declare(code, body, elements);
        }
        if (!checked && !muted && !program.counting) {
            CallRewriter.mayChange(code);
        }
        if (!constructor) {
            wrapper.begin(code);
            if (!muted && !program.counting) {
                begin(code);
            }
        }
        for (int i = 0; i < elements.size(); i++) {
            CodeElement element = elements.get(i);
            if (element instanceof LineNumber number) {
                line = number.line();
            }
            if (element instanceof Instruction) {
                wrapper.beforeInstruction(code);
            }
            arrays.at(i);
            rewrite(code, element);
            names.step(element);
        }
        wrapper.end(code);
    }

    private void begin(CodeBuilder code) {
        if (program.isCallback(facts.name(), method)) {
            code.loadConstant(site("")).invokestatic(Names.HOOKS, "begin", STATIC_CHECK);
        } else if (!isStatic
                && program.inherited.overrides(facts.name(), method.methodName().stringValue())) {
            code.invokestatic(Names.HOOKS, "enterOverride", Names.NOTHING);
        }
    }

    private void rewrite(CodeBuilder code, CodeElement element) {
        switch (element) {
            case StackMapTableAttribute dropped -> {}
            case ExceptionCatch circle when coversItself(circle) -> {}
            case FieldInstruction field -> field(code, field);
            case NewObjectInstruction created -> {
                pendingNews += constructed ? 0 : 1;
                initialise(code, created.className().asInternalName());
                code.with(element);
            }
            case InvokeInstruction invoke -> invoke(code, invoke);
            case InvokeDynamicInstruction invoke -> code.with(dynamic.rewrite(invoke, line));
            case ReturnInstruction end -> wrapper.leave(code, () -> code.with(element));
            case BranchInstruction branch
            when !muted && !program.counting -> {
                if (arrays.isBackward(branch)) {
                    countLoop(code);
                    code.branch(branch.opcode(), rounds.target(branch));
                } else {
                    code.with(element);
                }
            }
            case LabelTarget target -> rounds.bind(code, target);
            case MonitorInstruction monitor
            when !muted -> {
                String hook = monitor.opcode() == Opcode.MONITORENTER ? "enter" : "exit";
                code.loadConstant(site(names.name(0))).invokestatic(Names.HOOKS, hook, MONITOR);
            }
            case ArrayLoadInstruction load when checked -> arrays.load(code, load);
            case ArrayStoreInstruction store when checked -> arrays.store(code, store);
            case TypeCheckInstruction check
            when checked -> {
                code.with(element);
                calls.cast(code, check);
            }
            default -> code.with(element);
        }
    }

    /**
     * Tell whether it is what the compiler adds to a synchronized block, so that its handler handles what comes out of the handler. A stack
     * that is full would keep it going round for ever.
     */
    private static boolean coversItself(ExceptionCatch entry) {
        return entry.catchType().isEmpty() && entry.tryStart().equals(entry.handler());
    }

    /** Count a jump backwards and tell every 4,096th: where a loop doesn't end, some method jumps without end. */
    private void countLoop(CodeBuilder code) {
        Label few = code.newLabel();
        code.iinc(loopCounter, 1)
                .iload(loopCounter)
                .loadConstant(LOOPS_UNTOLD)
                .iand()
                .ifne(few);
        code.loadConstant(Scheduler.LOOPS).istore(loopCounter);
        code.loadConstant(site("")).invokestatic(Names.HOOKS, "loop", STATIC_CHECK);
        code.labelBinding(few);
    }

    private void invoke(CodeBuilder code, InvokeInstruction invoke) {
        boolean constructs = invoke.name().equalsString("<init>");
        if (constructs && !constructed) {
            if (pendingNews > 0) {
                pendingNews--;
            } else {
                calls.construct(code, invoke, muted);
                constructed = true;
                wrapper.begin(code);
                return;
            }
        }
        if (muted) {
            code.with(invoke);
        } else {
            calls.rewrite(code, invoke);
        }
    }

    private void field(CodeBuilder code, FieldInstruction instruction) {
        FieldFacts field = program.field(
                instruction.owner().asInternalName(),
                instruction.name().stringValue(),
                instruction.type().stringValue());
        if (field == null) {
            if (!program.counting && !program.startsChildren || !CallRewriter.stream(code, instruction)) {
                accessForeign(code, instruction);
            }
            return;
        }
        if (field.isStatic() && !field.constant()) {
            initialise(code, field.owner().name());
        }
        if (field.isStatic() && field.owner().isInterface() && !field.constant()) {
            redirect(code, instruction, field);
            return;
        }
        boolean writes = instruction.opcode() == Opcode.PUTFIELD || instruction.opcode() == Opcode.PUTSTATIC;
        if (muted || field.isFinal() || writes && !field.isStatic() && !constructed) {
            code.with(instruction);
        } else if (field.isVolatile()) {
            accessVolatile(code, instruction, field, writes);
        } else if (checked) {
            accessPlain(code, instruction, field, writes);
        } else {
            code.with(instruction);
        }
    }

    private void redirect(CodeBuilder code, FieldInstruction instruction, FieldFacts field) {
        ClassDesc holder = ClassDesc.ofInternalName(field.owner().name() + Names.FIELDS_OF_INTERFACE);
        if (instruction.opcode() == Opcode.PUTSTATIC) {
            code.putstatic(holder, field.name(), instruction.typeSymbol());
        } else {
            code.getstatic(holder, field.name(), instruction.typeSymbol());
        }
    }

    private void accessVolatile(CodeBuilder code, FieldInstruction instruction, FieldFacts field, boolean writes) {
        int site = site(simple(field));
        if (field.isStatic()) {
            code.ldc(instruction.owner().asSymbol());
            code.loadConstant(field.number()).loadConstant(site);
            code.invokestatic(Names.HOOKS, writes ? "volatileWrite" : "volatileRead", VOLATILE);
        } else if (writes) {
            TypeKind kind = TypeKind.from(instruction.typeSymbol()).asLoadable();
            int value = locals.temporary(kind, 0);
            code.storeLocal(kind, value).dup().loadConstant(field.number()).loadConstant(site);
            code.invokestatic(Names.HOOKS, "volatileWrite", VOLATILE).loadLocal(kind, value);
        } else {
            code.dup().loadConstant(field.number()).loadConstant(site);
            code.invokestatic(Names.HOOKS, "volatileRead", VOLATILE);
        }
        code.with(instruction);
    }

    /** Check an access to a field that the library declares: there is no room for its history in the object. */
    private void accessForeign(CodeBuilder code, FieldInstruction instruction) {
        boolean writes = instruction.opcode() == Opcode.PUTFIELD;
        String name = instruction.name().stringValue();
        String owner = instruction.owner().asInternalName();
        boolean mayRace = checked && constructed && (writes || instruction.opcode() == Opcode.GETFIELD);
        int number = mayRace ? program.foreign.number(owner, name) : ForeignFields.UNCHECKED;
        if (number == ForeignFields.UNCHECKED) {
            code.with(instruction);
            return;
        }
        TypeKind kind = TypeKind.from(instruction.typeSymbol()).asLoadable();
        int value = locals.temporary(kind, 0);
        if (writes) {
            code.storeLocal(kind, value);
        }
        code.dup().loadConstant(number).loadConstant(site(OperandNames.simple(owner) + "." + name));
        code.invokestatic(Names.HOOKS, writes ? "foreignWrite" : "foreignRead", VOLATILE);
        if (writes) {
            code.loadLocal(kind, value);
        }
        code.with(instruction);
    }

    /** Compare the field's token with the running thread's, and take the slow check only if they differ. */
    private void accessPlain(CodeBuilder code, FieldInstruction instruction, FieldFacts field, boolean writes) {
        ClassDesc owner = instruction.owner().asSymbol();
        int site = site(simple(field));
        Label known = code.newLabel();
        String check = (writes ? Names.CHECK_WRITE : Names.CHECK_READ) + field.name();
        if (field.isStatic()) {
            if (inlined) {
                code.getstatic(owner, Names.TOKEN + field.name(), CD_int);
                compare(code, writes, known);
            }
            code.loadConstant(site).invokestatic(owner, check, STATIC_CHECK);
            code.labelBinding(known).with(instruction);
            return;
        }
        TypeKind kind = TypeKind.from(instruction.typeSymbol()).asLoadable();
        int value = locals.temporary(kind, 0);
        if (writes) {
            code.storeLocal(kind, value);
        }
        if (inlined) {
            code.dup().getfield(owner, Names.TOKEN + field.name(), CD_int);
            compare(code, writes, known);
        }
        code.dup().loadConstant(site).invokestatic(owner, check, FIELD_CHECK);
        code.labelBinding(known);
        if (writes) {
            code.loadLocal(kind, value);
        }
        code.with(instruction);
    }

    /** Jump if the token on the stack says that the access is nothing new. */
    static void compare(CodeBuilder code, boolean writes, Label known) {
        if (!writes) {
            code.iconst_1().ior();
        }
        code.getstatic(Names.HOOKS, "writeToken", CD_int).if_icmpeq(known);
    }

    /** Initialise the class that declares something, unless this method can't run before that. */
    private void initialise(CodeBuilder code, String internalName) {
        ClassFacts type = program.initialised(internalName);
        boolean certain = type != null
                && (isStatic || constructor)
                && (initialiser ? type == facts : type == program.initialised(facts.name()));
        if (type != null && !certain) {
            InitialiserWriter.check(code, type);
        }
    }

    private static String simple(FieldFacts field) {
        return OperandNames.simple(field.owner().name()) + "." + field.name();
    }

    /** Say what the account of a simulation calls the monitor of a synchronized method. */
    String methodAsPlace() {
        return program.counting && method != null
                ? "synchronized " + method.methodName().stringValue() + "()"
                : "";
    }

    /** Note the line of what comes next. */
    void at(int number) {
        line = number;
    }

    /** Number a place in the current line. */
    int site(@Nullable String variable) {
        String file = model.findAttribute(Attributes.sourceFile())
                .map(source -> source.sourceFile().stringValue())
                .orElse("");
        String name = initialiser
                ? "<clinit>"
                : method == null ? "" : method.methodName().stringValue();
        return program.table.add(
                new Site(Names.binary(facts.name()), name, file, line, variable == null ? "" : variable));
    }

    ClassDesc self() {
        return ClassDesc.ofInternalName(facts.name());
    }
}
