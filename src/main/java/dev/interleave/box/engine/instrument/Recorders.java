package dev.interleave.box.engine.instrument;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Set;

/**
 * Tell recorders that only look at what was recorded from those that record, by their code alone: two that look can be swapped. Whatever is
 * not certain records.
 */
final class Recorders {
    /** Questions to collections and values that change nothing. */
    private static final Set<String> QUESTIONS = Set.of(
            "size",
            "length",
            "isEmpty",
            "get",
            "getOrDefault",
            "getFirst",
            "getLast",
            "contains",
            "containsKey",
            "containsAll",
            "indexOf",
            "iterator",
            "hasNext",
            "next",
            "entrySet",
            "keySet",
            "values",
            "getKey",
            "getValue",
            "equals",
            "hashCode",
            "intValue",
            "longValue",
            "booleanValue",
            "valueOf",
            "copyOf",
            "currentThread",
            "threadId",
            "min",
            "max",
            "requireNonNull");

    private final Program program;

    Recorders(Program program) {
        this.program = program;
    }

    /** What a method does to what its object has recorded. */
    enum Kind {
        /** Does not ask for it. */
        PURE,
        LOOKS,
        RECORDS
    }

    Kind kind(ClassModel type, MethodModel method) {
        return method.code().map(code -> kind(type, code)).orElse(Kind.PURE);
    }

    private Kind kind(ClassModel type, CodeModel code) {
        Kind kind = Kind.PURE;
        for (var element : code) {
            Kind next = element instanceof Instruction instruction ? kind(type, instruction) : Kind.PURE;
            kind = next.compareTo(kind) > 0 ? next : kind;
        }
        return kind;
    }

    private Kind kind(ClassModel type, Instruction instruction) {
        return switch (instruction) {
            case FieldInstruction field -> field(field);
            case ArrayStoreInstruction _ -> Kind.RECORDS;
            case ArrayLoadInstruction _ -> Kind.LOOKS;
            case InvokeInstruction call -> call(call);
            case InvokeDynamicInstruction _ -> Kind.LOOKS;
            default -> Kind.PURE;
        };
    }

    private Kind field(FieldInstruction field) {
        if (field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC) {
            return Kind.RECORDS;
        }
        ClassFacts owner = program.facts(field.owner().asInternalName());
        ClassFacts.FieldFacts facts = owner == null
                ? null
                : owner.fields().get(field.name().stringValue() + field.type().stringValue());
        return facts != null && facts.isFinal() ? Kind.PURE : Kind.LOOKS;
    }

    /** What other classes of the program do is seen when they do it; a callback is told by the code that it calls. */
    private Kind call(InvokeInstruction call) {
        MemberRefEntry method = call.method();
        String owner = call.owner().asInternalName();
        String name = method.name().stringValue();
        if (program.contains(owner) || owner.startsWith("java/util/function/") || isPlain(owner, name)) {
            return Kind.PURE;
        }
        return QUESTIONS.contains(name) ? Kind.LOOKS : Kind.RECORDS;
    }

    private static boolean isPlain(String owner, String name) {
        return name.equals("<init>") && (owner.equals("java/lang/Object") || owner.endsWith("Exception"))
                || owner.equals("java/lang/Math");
    }
}
