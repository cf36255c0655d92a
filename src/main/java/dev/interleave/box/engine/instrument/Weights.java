package dev.interleave.box.engine.instrument;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Map;
import java.util.Set;

/**
 * What an instruction costs on the reference core, in ps, once the optimising compiler has had its say: averages over loops, arithmetic,
 * objects and the library, fitted to native runs of the programs of {@code ./interleave bench simulate} on one core. A ratio of two times
 * depends little on them, because the same instruction costs the same in both.
 */
final class Weights {
    /** The virtual machine replaces their bodies, so that what these would count is never seen. By name: ps. */
    private static final Map<String, Integer> MATHS = Map.ofEntries(
            Map.entry("sqrt", 2_000),
            Map.entry("sin", 9_000),
            Map.entry("cos", 9_000),
            Map.entry("tan", 12_000),
            Map.entry("exp", 5_000),
            Map.entry("log", 5_000),
            Map.entry("log10", 6_000),
            Map.entry("pow", 14_000),
            Map.entry("tanh", 12_000),
            Map.entry("fma", 200),
            Map.entry("max", 200),
            Map.entry("min", 200));

    /**
     * Methods that the compiler replaces as soon as it compiles their callers: counted inside, their cost would hang on when that is. They
     * cost what their calls do. Largest and least are among them, because the engine itself asks for them while the clock stands.
     */
    private static final Map<String, Set<String>> REPLACED = Map.of(
            "java/lang/Math", Set.of("max", "min"),
            "java/lang/StringUTF16", Set.of("getChar", "putChar"),
            "jdk/internal/util/ArraysSupport", Set.of("vectorizedMismatch"),
            "jdk/internal/util/Preconditions", Set.of("checkIndex"));

    /**
     * What the optimising compiler makes of some classes is faster than their bytecode tells: it does several elements of their loops at
     * once, or knows a better way. By the beginning of the name: by how much.
     */
    private static final Map<String, Integer> FASTER = Map.ofEntries(
            Map.entry("java/lang/StringLatin1", 10),
            Map.entry("java/lang/StringUTF16", 10),
            Map.entry("java/lang/StringCoding", 10),
            Map.entry("java/lang/StringConcatHelper", 4),
            Map.entry("java/lang/AbstractStringBuilder", 10),
            Map.entry("java/lang/StringBuilder", 6),
            Map.entry("java/lang/String", 4),
            Map.entry("java/lang/Integer", 4),
            Map.entry("java/util/Arrays", 8),
            Map.entry("java/util/DualPivotQuicksort", 3),
            Map.entry("java/util/HashMap", 2),
            Map.entry("java/util/concurrent/ConcurrentHashMap", 3),
            Map.entry("jdk/internal/util/ArraysSupport", 8),
            Map.entry("jdk/internal/util/DecimalDigits", 6),
            Map.entry("java/math/BigInteger", 2));

    private Weights() {}

    /** Return by what the costs of a class of the library are to be divided. */
    static int divisor(String internalName) {
        return FASTER.getOrDefault(internalName, 1);
    }

    /** Tell whether the body of a method of the library is never counted. */
    static boolean isReplaced(String internalName, String method) {
        return REPLACED.getOrDefault(internalName, Set.of()).contains(method);
    }

    static int of(Instruction instruction) {
        if (instruction instanceof InvokeInstruction call
                && (call.owner().asInternalName().equals("java/lang/Math")
                        || call.owner().asInternalName().equals("java/lang/StrictMath"))) {
            Integer cost = MATHS.get(call.name().stringValue());
            if (cost != null) {
                return cost;
            }
        }
        return of(instruction.opcode());
    }

    private static int of(Opcode opcode) {
        return switch (opcode.kind()) {
            case LOAD, STORE, CONSTANT, STACK, NOP -> 10;
            case INCREMENT -> 40;
            case OPERATOR -> operator(opcode);
            case CONVERT -> 150;
            case ARRAY_LOAD, ARRAY_STORE -> 110;
            case FIELD_ACCESS -> 60;
            case BRANCH -> 90;
            case TABLE_SWITCH, LOOKUP_SWITCH -> 300;
            case RETURN -> 20;
            case INVOKE -> opcode == Opcode.INVOKEINTERFACE ? 250 : 60;
            case INVOKE_DYNAMIC -> 500;
            case NEW_OBJECT -> 600;
            case NEW_PRIMITIVE_ARRAY, NEW_REF_ARRAY, NEW_MULTI_ARRAY -> 2_000;
            case TYPE_CHECK -> 90;
            case THROW_EXCEPTION -> 1_000_000;
            default -> 0;
        };
    }

    private static int operator(Opcode opcode) {
        return switch (opcode) {
            case IMUL, LMUL -> 250;
            case IDIV, IREM -> 1_400;
            case LDIV, LREM -> 2_500;
            case FADD, FSUB, DADD, DSUB, FMUL, DMUL -> 170;
            case FDIV, DDIV -> 1_200;
            case FREM, DREM -> 8_000;
            default -> 80;
        };
    }
}
