package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts in front of each basic block what adds the block's cost to the virtual clock. In a program, loops and methods look besides whether
 * the time has come to let others run.
 */
public final class Counting {
    private static final ClassDesc WORK = ClassDesc.of("dev.interleave.box.engine.rt.sim.Work");
    private static final String EFFORT = "lab/kit/grading/Effort";
    private static final MethodTypeDesc LENGTH = MethodTypeDesc.of(CD_void, CD_int);

    /** What is counted of java.lang: the rest is the virtual machine's own business, such as linking. */
    private static final List<String> LANGUAGE = List.of(
            "String",
            "AbstractString",
            "Integer",
            "Long",
            "Double",
            "Float",
            "Short",
            "Byte",
            "Boolean",
            "Number",
            "Character",
            "Math",
            "StrictMath",
            "FdLibm",
            "Enum",
            "Record",
            "Iterable",
            "ThreadLocal",
            "CharSequence");

    private static final List<String> LIBRARY = List.of(
            "java/util/",
            "java/math/",
            "java/text/",
            "java/io/",
            "jdk/internal/util/",
            "jdk/internal/math/",
            "sun/security/provider/");

    /** What these do hangs on what the collector of garbage has cleared and told of so far. */
    private static final List<String> WEAK =
            List.of("java/lang/ThreadLocal$ThreadLocalMap", "java/util/WeakHashMap", "jdk/internal/util/ReferencedKey");

    private final boolean program;
    private final boolean timed;
    private final int divisor;

    private Counting(boolean program, boolean timed, int divisor) {
        this.program = program;
        this.timed = timed;
        this.divisor = divisor;
    }

    /** Count in a class of java.base, or return the very same array if it isn't counted. */
    public static byte[] library(String internalName, byte[] bytes) {
        if (!isCounted(internalName)) {
            return bytes;
        }
        return new Counting(false, false, Weights.divisor(internalName)).rewrite(ClassFile.of(), bytes);
    }

    private static boolean isCounted(String name) {
        if (WEAK.stream().anyMatch(name::startsWith)) {
            return false;
        }
        return name.startsWith("java/lang/")
                ? name.indexOf('/', 10) < 0 && LANGUAGE.stream().anyMatch(each -> name.startsWith(each, 10))
                : LIBRARY.stream().anyMatch(name::startsWith)
                        && !name.startsWith("java/util/concurrent/locks/LockSupport");
    }

    /** Count in a class of a program; with {@code timed} its calls and returns delimit the time that counts. */
    static byte[] program(byte[] bytes, boolean timed, ClassHierarchyResolver hierarchy) {
        return new Counting(true, timed, 1)
                .rewrite(ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy)), bytes);
    }

    private byte[] rewrite(ClassFile context, byte[] bytes) {
        ClassModel model = context.parse(bytes);
        return context.transformClass(model, (builder, element) -> {
            if (element instanceof MethodModel method && method.code().isPresent() && isCounted(model, method)) {
                builder.transformMethod(method, MethodTransform.ofStateful(() -> (methods, each) -> {
                    if (each instanceof CodeModel code) {
                        methods.withCode(target -> new Body(method, code).write(target));
                    } else {
                        methods.with(each);
                    }
                }));
            } else {
                builder.with(element);
            }
        });
    }

    /** Leave out what may run at any time: finalizers do when garbage happens to be collected. */
    private boolean isCounted(ClassModel type, MethodModel method) {
        String name = method.methodName().stringValue();
        return program
                ? !(name.equals("finalize") && method.methodTypeSymbol().parameterCount() == 0)
                : !Weights.isReplaced(type.thisClass().asInternalName(), name);
    }

    /** One method. */
    private final class Body {
        private final List<CodeElement> elements;
        private final Loops loops;
        private final Set<Label> targets = new HashSet<>();
        private final boolean constructor;
        private final boolean interruptible;
        private final boolean delimits;
        private final boolean restores;
        private final int saved;
        private final String name;

        Body(MethodModel method, CodeModel code) {
            elements = code.elementList();
            name = method.methodName().stringValue();
            loops = Loops.in(elements);
            constructor = method.methodName().equalsString("<init>");
            boolean initialiser = method.methodName().equalsString("<clinit>");
            interruptible = program && !constructor && !initialiser;
            delimits = timed
                    && (!method.flags().has(AccessFlag.PRIVATE)
                            || method.flags().has(AccessFlag.SYNTHETIC));
            // A class of the library is initialised once in a process: what that costs must not fall upon the first
            // run.
            restores = !program && initialiser;
            saved = ((CodeAttribute) code).maxLocals();
            elements.forEach(this::findTargets);
        }

        private void findTargets(CodeElement element) {
            switch (element) {
                case BranchInstruction branch -> targets.add(branch.target());
                case TableSwitchInstruction table -> {
                    targets.add(table.defaultTarget());
                    table.cases().forEach(each -> targets.add(each.target()));
                }
                case LookupSwitchInstruction table -> {
                    targets.add(table.defaultTarget());
                    table.cases().forEach(each -> targets.add(each.target()));
                }
                case ExceptionCatch handler -> targets.add(handler.handler());
                default -> {}
            }
        }

        void write(CodeBuilder code) {
            if (restores) {
                code.getstatic(WORK, "now", CD_long).lstore(saved);
            }
            if (delimits) {
                code.invokestatic(WORK, "enter", Names.NOTHING);
            }
            LibraryFacts.begin(code, name);
            boolean begins = true;
            boolean first = true;
            for (int i = 0; i < elements.size(); i++) {
                CodeElement element = elements.get(i);
                if (element instanceof StackMapTableAttribute) {
                    continue;
                }
                begins |= element instanceof LabelTarget label && targets.contains(label.label());
                if (element instanceof Instruction instruction) {
                    if (begins) {
                        count(code, i);
                        begins = false;
                    }
                    if (first && interruptible && mayTakeLong()) {
                        look(code);
                    }
                    first = false;
                    write(code, instruction);
                    begins = ends(instruction);
                } else {
                    code.with(element);
                }
            }
        }

        private void write(CodeBuilder code, Instruction instruction) {
            if (!program && LibraryFacts.replace(code, instruction)) {
                return;
            }
            switch (instruction) {
                case BranchInstruction branch when interruptible && loops.isBackward(branch) -> look(code);
                case NewPrimitiveArrayInstruction _, NewReferenceArrayInstruction _ ->
                    code.dup().invokestatic(WORK, "array", LENGTH);
                case InvokeInstruction call
                when call.owner().asInternalName().equals("java/lang/System")
                        && call.name().equalsString("arraycopy") -> code.dup().invokestatic(WORK, "copy", LENGTH);
                case InvokeInstruction call
                when call.owner().asInternalName().startsWith("[")
                        && call.name().equalsString("clone") ->
                    code.dup().arraylength().invokestatic(WORK, "copy", LENGTH);
                case InvokeInstruction call
                when call.name().equalsString("vectorizedMismatch")
                        && call.owner().asInternalName().equals("jdk/internal/util/ArraysSupport") ->
                    code.dup2().pop().invokestatic(WORK, "compare", LENGTH);
                case InvokeInstruction call
                when call.owner().asInternalName().equals(EFFORT) -> code.dup().invokestatic(WORK, "effort", LENGTH);
                case ReturnInstruction _ -> {
                    if (delimits) {
                        code.invokestatic(WORK, "leave", Names.NOTHING);
                    }
                    if (restores) {
                        code.lload(saved).putstatic(WORK, "now", CD_long);
                    }
                }
                default -> {}
            }
            code.with(instruction);
        }

        /** Add the cost of the block that begins with an element. */
        private void count(CodeBuilder code, int from) {
            long cost = 0;
            for (int i = from; i < elements.size(); i++) {
                if (elements.get(i) instanceof LabelTarget label && i > from && targets.contains(label.label())) {
                    break;
                }
                if (elements.get(i) instanceof Instruction instruction) {
                    cost += Weights.of(instruction);
                    if (ends(instruction)) {
                        break;
                    }
                }
            }
            code.getstatic(WORK, "now", CD_long)
                    .loadConstant(Math.max(1, cost / divisor))
                    .ladd()
                    .putstatic(WORK, "now", CD_long);
        }

        private static boolean ends(Instruction instruction) {
            return switch (instruction) {
                case BranchInstruction _, TableSwitchInstruction _, LookupSwitchInstruction _ -> true;
                case ReturnInstruction _, ThrowInstruction _ -> true;
                default -> false;
            };
        }

        /** Tell whether the method calls others; those that neither call nor loop are over soon. */
        private boolean mayTakeLong() {
            return elements.stream()
                    .anyMatch(element ->
                            element instanceof InvokeInstruction call && call.opcode() != Opcode.INVOKESPECIAL);
        }

        private void look(CodeBuilder code) {
            Label go = code.newLabel();
            code.getstatic(WORK, "now", CD_long)
                    .getstatic(WORK, "limit", CD_long)
                    .lcmp()
                    .ifle(go);
            code.invokestatic(WORK, "tick", Names.NOTHING).labelBinding(go);
        }
    }
}
