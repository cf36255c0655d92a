package dev.interleave.box.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.MethodTypeDesc;

/** Hands out local variables beyond those of the method. */
final class Locals {
    /** Enough for the value, the index and one more, each two wide. */
    private static final int TEMPORARIES = 6;

    private final int temporaries;
    private int next;

    Locals(int used) {
        temporaries = used;
        next = used + TEMPORARIES;
    }

    /** Return one of three variables that live within one instruction; one per type, so that no frame has to merge different ones. */
    int temporary(TypeKind kind, int number) {
        return temporaries + 2 * number;
    }

    /** Return a new variable of one slot. */
    int create() {
        return next++;
    }

    /** Store a call's arguments, the last one first, and return the first variable used. */
    int spill(CodeBuilder code, MethodTypeDesc type) {
        int first = next;
        int end = first;
        for (int i = 0; i < type.parameterCount(); i++) {
            end += TypeKind.from(type.parameterType(i)).slotSize();
        }
        for (int i = type.parameterCount() - 1; i >= 0; i--) {
            TypeKind kind = TypeKind.from(type.parameterType(i)).asLoadable();
            end -= kind.slotSize();
            code.storeLocal(kind, end);
        }
        return first;
    }

    /** Return the variable that holds an argument. */
    static int argument(int first, MethodTypeDesc type, int index) {
        int slot = first;
        for (int i = 0; i < index; i++) {
            slot += TypeKind.from(type.parameterType(i)).slotSize();
        }
        return slot;
    }

    /** Load the arguments again. */
    void reload(CodeBuilder code, MethodTypeDesc type, int first) {
        int slot = first;
        for (int i = 0; i < type.parameterCount(); i++) {
            TypeKind kind = TypeKind.from(type.parameterType(i)).asLoadable();
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
    }
}
