package dev.interleave.box.engine.instrument;

import java.lang.classfile.Attributes;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.LocalVariableInfo;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows a method's operand stack from instruction to instruction and knows what the source calls the values on it, where that is evident:
 * fields and local variables. A guess that serves the reader of a report only; unknown is the empty string.
 */
final class OperandNames {
    private record Value(String name, boolean wide, int origin) {}

    private static final String CAPTURED = "val$";
    private static final String OUTER = "this$";
    private static final Value UNKNOWN = new Value("", false, -1);

    private final List<Value> stack = new ArrayList<>();
    private final List<LocalVariableInfo> locals;
    private int bci;
    private int position = -1;

    OperandNames() {
        locals = List.of();
    }

    OperandNames(CodeModel code) {
        locals = code instanceof CodeAttribute attribute
                ? attribute
                        .findAttribute(Attributes.localVariableTable())
                        .map(table -> table.localVariables())
                        .orElse(List.of())
                : List.of();
    }

    /** Name the value that is so many values below the top, 0 for the top itself. */
    String name(int below) {
        return below >= 0 && below < stack.size() ? stack.get(stack.size() - 1 - below).name : "";
    }

    /** Return which element of the method, counted from 0, loaded the value from an array; -1 if none did, or that is unknown. */
    int origin(int below) {
        return below >= 0 && below < stack.size() ? stack.get(stack.size() - 1 - below).origin : -1;
    }

    /** Take the effect of an element. */
    void step(CodeElement element) {
        position++;
        if (!(element instanceof Instruction instruction)) {
            return;
        }
        switch (instruction) {
            case LoadInstruction load -> push(local(load.slot()), load.typeKind());
            case StoreInstruction store -> pop(1);
            case ConstantInstruction constant -> push("", constant.typeKind());
            case FieldInstruction field -> field(field);
            case ArrayLoadInstruction load -> {
                String name = name(1);
                pop(2);
                stack.add(new Value(
                        name.isEmpty() ? "" : name + "[]", load.typeKind().slotSize() == 2, position));
            }
            case ArrayStoreInstruction store -> pop(3);
            case InvokeInstruction invoke -> {
                pop(invoke.opcode() == Opcode.INVOKESTATIC ? 0 : 1, invoke.typeSymbol());
                pushResult(invoke.typeSymbol());
            }
            case InvokeDynamicInstruction invoke -> {
                pop(0, invoke.typeSymbol());
                pushResult(invoke.typeSymbol());
            }
            case NewObjectInstruction created -> stack.add(UNKNOWN);
            case NewPrimitiveArrayInstruction created -> replace(1);
            case NewReferenceArrayInstruction created -> replace(1);
            case NewMultiArrayInstruction created -> replace(created.dimensions());
            case TypeCheckInstruction check -> {
                if (check.opcode() == Opcode.INSTANCEOF) {
                    replace(1);
                }
            }
            case ConvertInstruction convert -> {
                pop(1);
                push("", convert.toType());
            }
            case OperatorInstruction operator -> operate(operator);
            case MonitorInstruction monitor -> pop(1);
            case StackInstruction rearrange -> rearrange(rearrange.opcode());
            case BranchInstruction branch -> branch(branch.opcode());
            case TableSwitchInstruction choice -> stack.clear();
            case LookupSwitchInstruction choice -> stack.clear();
            case ReturnInstruction end -> stack.clear();
            case ThrowInstruction end -> stack.clear();
            default -> {}
        }
        bci += instruction.sizeInBytes();
    }

    /** Return the name that the source declares a class by. */
    static String simple(String internalName) {
        String name = internalName.substring(internalName.lastIndexOf('/') + 1);
        String nested = name.substring(name.lastIndexOf('$') + 1).replaceFirst("^[0-9]+", "");
        return nested.isEmpty() ? name : nested;
    }

    private void field(FieldInstruction field) {
        String name = called(field);
        switch (field.opcode()) {
            case GETFIELD -> {
                pop(1);
                push(name, TypeKind.from(field.typeSymbol()));
            }
            case GETSTATIC -> push(name, TypeKind.from(field.typeSymbol()));
            case PUTFIELD -> pop(2);
            default -> pop(1);
        }
    }

    /** Name a field as the source does, which calls a captured variable by its own name and an outer object by none. */
    private static String called(FieldInstruction field) {
        String name = field.name().stringValue();
        if (name.startsWith(CAPTURED)) {
            return name.substring(CAPTURED.length());
        }
        return name.startsWith(OUTER) ? "" : simple(field.owner().asInternalName()) + "." + name;
    }

    private void operate(OperatorInstruction operator) {
        switch (operator.opcode()) {
            case INEG, LNEG, FNEG, DNEG -> {}
            case ARRAYLENGTH -> replace(1);
            case LCMP, FCMPL, FCMPG, DCMPL, DCMPG -> replace(2);
            default -> {
                pop(2);
                push("", operator.typeKind());
            }
        }
    }

    private void branch(Opcode opcode) {
        switch (opcode) {
            case GOTO, GOTO_W -> stack.clear();
            case IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE, IF_ACMPEQ, IF_ACMPNE -> pop(2);
            default -> pop(1);
        }
    }

    private void rearrange(Opcode opcode) {
        switch (opcode) {
            case POP -> pop(1);
            case POP2 -> pop(top().wide ? 1 : 2);
            case DUP -> copy(1, 0);
            case DUP_X1 -> copy(1, 1);
            case DUP_X2 -> copy(1, second().wide ? 1 : 2);
            case DUP2 -> copy(top().wide ? 1 : 2, 0);
            case DUP2_X1 -> copy(top().wide ? 1 : 2, 1);
            case DUP2_X2 -> copy(top().wide ? 1 : 2, 2);
            case SWAP -> {
                copy(1, 1);
                pop(1);
            }
            default -> stack.clear();
        }
    }

    /** Copy some values from the top to below so many others. */
    private void copy(int values, int below) {
        while (stack.size() < values + below) {
            stack.addFirst(UNKNOWN);
        }
        int end = stack.size();
        stack.addAll(end - values - below, new ArrayList<>(stack.subList(end - values, end)));
    }

    private Value top() {
        return stack.isEmpty() ? UNKNOWN : stack.getLast();
    }

    private Value second() {
        return stack.size() < 2 ? UNKNOWN : stack.get(stack.size() - 2);
    }

    private String local(int slot) {
        for (LocalVariableInfo each : locals) {
            if (each.slot() == slot && bci >= each.startPc() && bci < each.startPc() + each.length()) {
                String name = each.name().stringValue();
                return name.equals("this") ? "" : name;
            }
        }
        return "";
    }

    private void push(String name, TypeKind kind) {
        stack.add(new Value(name, kind.slotSize() == 2, -1));
    }

    private void pushResult(MethodTypeDesc type) {
        ClassDesc result = type.returnType();
        if (!result.equals(ConstantDescs.CD_void)) {
            push("", TypeKind.from(result));
        }
    }

    private void replace(int popped) {
        pop(popped);
        stack.add(UNKNOWN);
    }

    private void pop(int receiver, MethodTypeDesc type) {
        pop(receiver + type.parameterCount());
    }

    private void pop(int values) {
        for (int i = 0; i < values && !stack.isEmpty(); i++) {
            stack.removeLast();
        }
    }
}
