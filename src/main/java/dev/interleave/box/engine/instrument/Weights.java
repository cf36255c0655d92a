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
            Map.entry("sqrt", 4_500),
            Map.entry("sin", 15_000),
            Map.entry("cos", 15_000),
            Map.entry("tan", 20_000),
            Map.entry("exp", 9_000),
            Map.entry("log", 9_000),
            Map.entry("log10", 10_000),
            Map.entry("pow", 25_000),
            Map.entry("tanh", 20_000),
            Map.entry("fma", 1_000));

    /** The optimising compiler does several elements of their loops at once. */
    private static final Set<String> VECTORISED = Set.of(
            "java/lang/StringLatin1",
            "java/lang/StringUTF16",
            "java/lang/StringCoding",
            "java/util/Arrays",
            "jdk/internal/util/ArraysSupport");

    private Weights() {}

    /** Return by what the costs of a class of the library are to be divided. */
    static int divisor(String internalName) {
        return VECTORISED.contains(internalName) ? 4 : internalName.equals("java/math/BigInteger") ? 2 : 1;
    }

    static int of(Instruction instruction) {
        if (instruction instanceof InvokeInstruction call && call.owner().asInternalName().endsWith("Math")) {
            Integer cost = MATHS.get(call.name().stringValue());
            if (cost != null) {
                return cost;
            }
        }
        return of(instruction.opcode());
    }

    private static int of(Opcode opcode) {
        return switch (opcode.kind()) {
            case LOAD, STORE, CONSTANT, STACK, NOP -> 60;
            case INCREMENT -> 150;
            case OPERATOR -> operator(opcode);
            case CONVERT -> 400;
            case ARRAY_LOAD, ARRAY_STORE -> 450;
            case FIELD_ACCESS -> 350;
            case BRANCH -> 350;
            case TABLE_SWITCH, LOOKUP_SWITCH -> 900;
            case RETURN -> 200;
            case INVOKE -> opcode == Opcode.INVOKEINTERFACE ? 1_200 : 700;
            case INVOKE_DYNAMIC -> 2_000;
            case NEW_OBJECT -> 4_000;
            case NEW_PRIMITIVE_ARRAY, NEW_REF_ARRAY, NEW_MULTI_ARRAY -> 8_000;
            case TYPE_CHECK -> 400;
            case THROW_EXCEPTION -> 1_000_000;
            case MONITOR, DISCONTINUED_JSR, DISCONTINUED_RET -> 0;
            default -> 0;
        };
    }

    private static int operator(Opcode opcode) {
        return switch (opcode) {
            case IMUL, LMUL -> 800;
            case IDIV, IREM -> 3_500;
            case LDIV, LREM -> 5_000;
            case FADD, FSUB, DADD, DSUB, FMUL, DMUL -> 700;
            case FDIV, DDIV -> 3_500;
            case FREM, DREM -> 15_000;
            default -> 250;
        };
    }
}
