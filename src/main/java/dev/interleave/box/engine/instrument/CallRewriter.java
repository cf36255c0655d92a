package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.Set;

/** Rewrites the calls in a method of a program: monitors' methods, and whatever of the library needs to be announced. */
final class CallRewriter {
    private static final ClassDesc OUTSIDE = ClassDesc.of("dev.interleave.box.engine.rt.Outside");

    private static final ClassDesc CHILDREN = ClassDesc.of("dev.interleave.box.engine.rt.Children");

    private static final Map<String, String> STREAMS = Map.of(
            "java/lang/System.in", "in",
            "java/lang/System.out", "out",
            "java/lang/System.err", "err",
            "java/io/FileDescriptor.out", "descriptor");
    private static final ClassDesc CLEANERS = ClassDesc.of("dev.interleave.box.engine.rt.hook.Cleaners");

    private static final ClassDesc HANDLES = ClassDesc.of("dev.interleave.box.engine.rt.hook.FieldHandles");
    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
    private static final Set<String> FIELD_HANDLES = Set.of(
            "findGetter", "findSetter", "findStaticGetter", "findStaticSetter", "unreflectGetter", "unreflectSetter");

    private static final Map<String, String> STAND_INS = Map.of(
            "java/lang/System.nanoTime()J", "programNanoTime",
            "java/lang/System.currentTimeMillis()J", "programMillis",
            "java/lang/Thread.onSpinWait()V", "programSpin");

    private static final String CORES = "java/lang/Runtime.availableProcessors()I";

    private static final Set<String> QUERIES =
            Set.of("isInterrupted", "interrupted", "interrupt", "isAlive", "getState", "isTerminated");

    private static final Set<String> WAITS = Set.of("()V", "(J)V", "(JI)V");
    private static final String STAMPED_LOCK = "java/util/concurrent/locks/StampedLock";
    private static final MethodTypeDesc ON_OBJECT = MethodTypeDesc.of(CD_void, CD_Object);

    private final MethodRewriter method;
    private final Locals locals;
    private final ArrayCalls arrays;
    private final HandleCalls handles;

    CallRewriter(MethodRewriter method, Locals locals) {
        this.method = method;
        this.locals = locals;
        arrays = new ArrayCalls(method, locals);
        handles = new HandleCalls(method, locals);
    }

    void rewrite(CodeBuilder code, InvokeInstruction call) {
        String name = call.name().stringValue();
        String owner = method.program.inherited.declarer(
                call.owner().asInternalName(), name, call.type().stringValue());
        if (call.opcode() != Opcode.INVOKESTATIC
                && ofMonitor(code, name, call.type().stringValue())) {
            return;
        }
        if (owner.equals("java/lang/Thread") && name.equals("holdsLock")) {
            code.invokestatic(Names.HOOKS, "holds", MethodTypeDesc.of(CD_boolean, CD_Object));
            return;
        }
        if (method.program.contains(owner)) {
            code.with(call);
            return;
        }
        if (owner.equals(Program.PROCESS_BUILDER) && name.equals("start")) {
            code.invokestatic(CHILDREN, "start", Names.type("(Ljava/lang/ProcessBuilder;)Ljava/lang/Process;"));
            return;
        }
        if (owner.equals("java/lang/ProcessHandle") && name.equals("pid")) {
            code.invokestatic(CHILDREN, "pid", Names.type("(Ljava/lang/ProcessHandle;)J"));
            return;
        }
        if (method.program.counting) {
            counted(code, call, owner, name);
            return;
        }
        if (!method.checked) {
            code.with(call);
            return;
        }
        note(code, call);
        changes(code, call, owner, name);
        if (isUnordered(owner, name)) {
            code.invokestatic(OUTSIDE, "unordered", Names.NOTHING);
        }
        if (ofThread(code, call, owner, name)) {
            return;
        }
        if (WeakSwaps.is(owner, call)) {
            WeakSwaps.write(code, call, locals, () -> announced(code, call, owner, name));
        } else {
            announced(code, call, owner, name);
        }
    }

    private void announced(CodeBuilder code, InvokeInstruction call, String owner, String name) {
        if (handles.rewrite(code, call)) {
            return;
        }
        if (owner.equals(LOOKUP) && FIELD_HANDLES.contains(name)) {
            MethodTypeDesc type = call.typeSymbol();
            code.invokestatic(HANDLES, name, type.insertParameterTypes(0, ClassDesc.ofInternalName(LOOKUP)));
            return;
        }
        if (owner.equals("java/lang/ref/Cleaner") && name.equals("create")) {
            code.invokestatic(CLEANERS, name, call.typeSymbol());
            return;
        }
        arrays.announce(code, call);
        announce(code, call, owner);
        identity(code, call, owner, name);
        if (isCopy(call, owner, name)) {
            copied(code, call);
        } else if (owner.equals(STAMPED_LOCK)) {
            stamped(code, call);
        } else if (owner.equals("java/lang/reflect/Field")) {
            reflected(code, call);
        } else {
            code.with(call);
        }
        result(code, call);
    }

    /** Note that the program may change something that nobody is told of. */
    static void mayChange(CodeBuilder code) {
        code.iconst_1().putstatic(Names.HOOKS, "changes", CD_boolean);
    }

    /** Precede a call that may change something that nobody is told of: a round of a loop with it does more than look. */
    private static void changes(CodeBuilder code, InvokeInstruction call, String owner, String name) {
        String type = call.type().stringValue();
        if (name.equals("poll") && type.equals("()Ljava/lang/Object;")) {
            code.dup().invokestatic(Names.HOOKS, "polls", ON_OBJECT);
        } else if (!isAttempt(call) && !Harmless.is(owner, name, type)) {
            mayChange(code);
        }
    }

    /** Tell whether it is an access to a shared variable that orders nothing, so that a search does not see it. */
    private static boolean isUnordered(String owner, String name) {
        return (owner.startsWith("java/util/concurrent/atomic/") || owner.equals("java/lang/invoke/VarHandle"))
                && (name.endsWith("Plain") || name.endsWith("Opaque"));
    }

    /** Tell whether it is the attempt to take a lock, which changes something only if it succeeds. */
    private static boolean isAttempt(InvokeInstruction call) {
        return call.name().equalsString("tryLock")
                && call.type().equalsString("()Z")
                && call.owner().asInternalName().startsWith("java/util/concurrent/locks/");
    }

    /** Precede what may show an identity hash code, which is another one in each run outside of the engine. */
    private static void identity(CodeBuilder code, InvokeInstruction call, String owner, String name) {
        String type = call.type().stringValue();
        boolean shows = owner.equals("java/lang/Object")
                && (name.equals("hashCode") && type.equals("()I") || name.equals("toString"));
        if (shows) {
            code.dup().invokestatic(OUTSIDE, "mayShowIdentity", ON_OBJECT);
        } else if (owner.equals("java/lang/System") && name.equals("identityHashCode")
                || owner.equals("java/util/IdentityHashMap") && name.equals("<init>")) {
            code.invokestatic(OUTSIDE, "showsIdentity", MethodTypeDesc.of(CD_void));
        }
    }

    /** Give a simulated child process streams of its own; returns false where the field is no stream. */
    static boolean stream(CodeBuilder code, FieldInstruction field) {
        String standIn =
                STREAMS.get(field.owner().asInternalName() + "." + field.name().stringValue());
        if (standIn == null || field.opcode() != Opcode.GETSTATIC) {
            return false;
        }
        code.invokestatic(CHILDREN, standIn, MethodTypeDesc.of(field.typeSymbol()));
        return true;
    }

    /** Note the place of a library call for the account of who waits where, and leave the call as it is. */
    private void counted(CodeBuilder code, InvokeInstruction call, String owner, String name) {
        int arguments = call.typeSymbol().parameterCount();
        String receiver =
                call.opcode() == Opcode.INVOKESTATIC ? OperandNames.simple(owner) : method.names.name(arguments);
        String text = receiver == null || receiver.isEmpty() ? OperandNames.simple(owner) : receiver;
        code.loadConstant(method.site(text + "." + name + "()")).putstatic(Names.HOOKS, "site", CD_int);
        if (CORES.equals(owner + "." + name + call.type().stringValue())) {
            code.invokestatic(OUTSIDE, "cores", Names.type("(Ljava/lang/Runtime;)I"));
            return;
        }
        if (ofThread(code, call, owner, name) || handles.rewrite(code, call)) {
            return;
        }
        code.with(call);
        if (owner.equals("java/lang/Class") && name.equals("forName")) {
            code.dup().invokestatic(Names.HOOKS, "initialise", MethodTypeDesc.of(CD_void, CD_Class));
        }
    }

    /** Give the program the virtual clock, and let others run before it looks at the state of a thread. */
    private static boolean ofThread(CodeBuilder code, InvokeInstruction call, String owner, String name) {
        String standIn = STAND_INS.get(owner + "." + name + call.type().stringValue());
        if (standIn != null) {
            code.invokestatic(OUTSIDE, standIn, call.typeSymbol());
            return true;
        }
        if (owner.equals("java/lang/Thread") && QUERIES.contains(name)) {
            code.invokestatic(OUTSIDE, name.equals("getState") ? "lookAtState" : "look", Names.type("()V"));
        }
        return false;
    }

    private boolean ofMonitor(CodeBuilder code, String name, String type) {
        if (name.equals("wait") && WAITS.contains(type)) {
            String arguments = type.substring(1, type.length() - 2);
            mayChange(code);
            code.loadConstant(method.site(""));
            code.invokestatic(Names.HOOKS, "await", Names.type("(Ljava/lang/Object;" + arguments + "I)V"));
            return true;
        }
        if (type.equals("()V") && (name.equals("notify") || name.equals("notifyAll"))) {
            mayChange(code);
            code.loadConstant(method.site(""));
            code.invokestatic(
                    Names.HOOKS, name.equals("notify") ? "wake" : "wakeAll", Names.type("(Ljava/lang/Object;I)V"));
            return true;
        }
        return false;
    }

    /** Leave a constructor's call of another one as it is, but note where it leaves the program. */
    void construct(CodeBuilder code, InvokeInstruction call, boolean muted) {
        boolean library = !method.program.contains(call.owner().asInternalName());
        if (!muted && library) {
            note(code, call);
        }
        code.with(call);
        if (!muted && library && !call.owner().asInternalName().equals("java/lang/Object")) {
            code.aload(0).invokestatic(Names.HOOKS, "track", ON_OBJECT);
        }
    }

    private void note(CodeBuilder code, InvokeInstruction call) {
        int arguments = call.typeSymbol().parameterCount();
        boolean looksAtFirst = call.opcode() == Opcode.INVOKESTATIC || prints(call);
        String lookedAt = method.names.name(looksAtFirst ? arguments - 1 : arguments);
        code.loadConstant(method.site(lookedAt)).putstatic(Names.HOOKS, "site", CD_int);
    }

    /** Tell whether a call shows an object: what races there is the object, not the stream. */
    private static boolean prints(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        return (owner.equals("java/io/PrintStream") || owner.equals("java/io/PrintWriter"))
                && call.type().equalsString("(Ljava/lang/Object;)V");
    }

    /** Ask the scheduler before a call that other threads may notice. */
    private void announce(CodeBuilder code, InvokeInstruction call, String owner) {
        int operation = Points.operation(owner, call.name().stringValue(), call.opcode() == Opcode.INVOKESTATIC);
        if (operation == Points.NONE) {
            return;
        }
        if (operation == Points.OUTSIDE) {
            code.invokestatic(Names.HOOKS, "outside", Names.NOTHING);
            return;
        }
        boolean byReceiver = operation == Points.BY_RECEIVER;
        MethodTypeDesc type = call.typeSymbol();
        int arguments = locals.spill(code, type);
        if (operation == Points.DRAW) {
            code.dup().invokestatic(Names.HOOKS, "draw", ON_OBJECT);
            locals.reload(code, type, arguments);
            return;
        }
        code.dup().loadConstant(byReceiver ? Points.operation(call.name().stringValue()) : operation);
        code.invokestatic(
                Names.HOOKS, byReceiver ? "callIfShared" : "call", MethodTypeDesc.of(CD_void, CD_Object, CD_int));
        locals.reload(code, type, arguments);
    }

    private static boolean isCopy(InvokeInstruction call, String owner, String name) {
        return name.equals("clone")
                && call.opcode() != Opcode.INVOKESTATIC
                && !owner.startsWith("[")
                && call.typeSymbol().parameterCount() == 0;
    }

    /** A copy of an object takes over what was added to that as well; it needs a history of its own. */
    private void copied(CodeBuilder code, InvokeInstruction call) {
        code.dup().with(call).dup_x1().loadConstant(method.site(method.names.name(0)));
        code.invokestatic(Names.HOOKS, "copied", MethodTypeDesc.of(CD_void, CD_Object, CD_Object, CD_int));
    }

    /** Optimistic reads count only if their stamp is valid in the end. */
    private void stamped(CodeBuilder code, InvokeInstruction call) {
        String name = call.name().stringValue();
        int lock = locals.temporary(TypeKind.REFERENCE, 1);
        if (name.equals("validate") || name.startsWith("tryConvertTo")) {
            int stamp = locals.temporary(TypeKind.LONG, 0);
            code.lstore(stamp).dup().astore(lock).lload(stamp).with(call).aload(lock);
            ClassDesc result = call.typeSymbol().returnType();
            code.invokestatic(Names.HOOKS, "validated", MethodTypeDesc.of(result, result, CD_Object));
            return;
        }
        if (name.equals("tryOptimisticRead")) {
            code.dup().astore(lock).with(call).aload(lock).invokestatic(Names.HOOKS, "speculate", ON_OBJECT);
            return;
        }
        if (call.typeSymbol().parameterCount() == 0 && (name.contains("ead") || name.contains("rite"))) {
            code.dup().invokestatic(Names.HOOKS, "abandon", ON_OBJECT);
        }
        code.with(call);
    }

    private void reflected(CodeBuilder code, InvokeInstruction call) {
        String name = call.name().stringValue();
        MethodTypeDesc type = call.typeSymbol();
        boolean writes = name.startsWith("set") && type.parameterCount() == 2;
        boolean reads = name.startsWith("get")
                && type.parameterCount() == 1
                && type.parameterType(0).equals(CD_Object);
        if (writes || reads) {
            int arguments = locals.spill(code, type);
            code.dup().aload(arguments).loadConstant(writes ? 1 : 0);
            code.invokestatic(
                    Names.HOOKS,
                    "reflected",
                    MethodTypeDesc.of(CD_void, ClassDesc.of("java.lang.reflect.Field"), CD_Object, CD_int));
            locals.reload(code, type, arguments);
        }
        code.with(call);
    }

    /** Watch what the call has made or handed out. */
    private void result(CodeBuilder code, InvokeInstruction call) {
        if (isAttempt(call)) {
            Label failed = code.newLabel();
            code.dup().ifeq(failed);
            mayChange(code);
            code.labelBinding(failed);
        }
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        if (name.equals("<init>")) {
            if (Watched.isMade(owner)) {
                code.dup().invokestatic(Names.HOOKS, "track", ON_OBJECT);
            }
        } else if (owner.equals("java/lang/Class") && name.equals("forName")) {
            code.dup().invokestatic(Names.HOOKS, "initialise", MethodTypeDesc.of(CD_void, CD_Class));
        } else if (Watched.isHandedOut(call.typeSymbol().returnType(), name)) {
            code.dup().invokestatic(Names.HOOKS, "track", ON_OBJECT);
        }
    }

    void cast(CodeBuilder code, TypeCheckInstruction check) {
        if (check.opcode() == Opcode.CHECKCAST
                && Watched.isHandedOut(check.type().asSymbol(), "")) {
            code.dup().invokestatic(Names.HOOKS, "track", ON_OBJECT);
        }
    }
}
