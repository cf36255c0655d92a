package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.interleave.box.engine.rt.detect.UnsafeTypes;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;
import java.util.Set;

/** Puts checks into what shows a collection that isn't thread-safe: its views, iterators and spliterators. */
final class CollectionViews {
    private static final MethodTypeDesc ELEMENT = MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int);
    private static final MethodTypeDesc REST = MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int, CD_int);
    private static final MethodTypeDesc PAIR = MethodTypeDesc.of(CD_void, CD_Object, CD_Object);
    private static final Set<String> MAPS =
            Set.of("Ljava/util/HashMap;", "Ljava/util/LinkedHashMap;", "Ljava/util/TreeMap;");
    private static final String LIST_SPLITERATOR = "java/util/ArrayList$ArrayListSpliterator";

    /** What moves an iterator, though it changes no collection. */
    private static final Set<String> MOVES = Set.of("forEachRemaining", "tryAdvance", "trySplit");

    private CollectionViews() {}

    static boolean concerns(String name) {
        int nested = name.indexOf('$');
        return UnsafeTypes.ITERATORS.contains(name)
                || nested > 0
                        && (UnsafeTypes.COUNTING.contains(name.substring(0, nested))
                                || name.startsWith("java/util/ArrayDeque$")
                                || name.startsWith("java/util/EnumMap$"))
                        && !UnsafeCollections.VALUES.contains(name);
    }

    /** Check the collection behind an iterator, spliterator or view, and the iterator itself. */
    static void enter(String name, CodeBuilder code, ClassDesc self, String called) {
        if (LibraryFields.isOrExtends(name, UnsafeTypes.HOLDERS)) {
            UnsafeCollections.structure(
                    code, self, !UnsafeCollections.QUERIES.contains(called) || MOVES.contains(called));
        }
        Optional<LibraryFields.Reference> behind = behind(name);
        if (behind.isEmpty()) {
            return;
        }
        load(code, self, behind.get());
        code.invokestatic(LibraryClass.HOOKS, "structureOf", MethodTypeDesc.of(CD_void, CD_Object));
        if (name.equals("java/util/ArrayList$Itr") && called.equals("next")) {
            state(code, self, behind.get());
            code.aload(0).getfield(self, "cursor", CD_int);
            size(code, self, behind.get());
            code.invokestatic(LibraryClass.HOOKS, "elementRead", ELEMENT);
        } else if (name.equals(LIST_SPLITERATOR) && called.equals("tryAdvance")) {
            state(code, self, behind.get());
            code.aload(0).getfield(self, "index", CD_int);
            size(code, self, behind.get());
            code.invokestatic(LibraryClass.HOOKS, "elementRead", ELEMENT);
        } else if (name.equals(LIST_SPLITERATOR) && called.equals("forEachRemaining")) {
            state(code, self, behind.get());
            code.aload(0).getfield(self, "index", CD_int);
            code.aload(0).getfield(self, "fence", CD_int);
            size(code, self, behind.get());
            code.invokestatic(LibraryClass.HOOKS, "elementsRead", REST);
        }
    }

    /** Check the read of the value of an entry on behalf of the map that it belongs to; false if the instruction is none. */
    static boolean value(String name, CodeBuilder code, FieldInstruction field) {
        if (field.opcode() != Opcode.GETFIELD
                || !field.name().equalsString("value")
                || !UnsafeCollections.VALUES.contains(field.owner().asInternalName())
                || !concerns(name)) {
            return false;
        }
        behind(name).ifPresent(map -> {
            code.dup();
            load(code, ClassDesc.ofInternalName(name), map);
            code.invokestatic(LibraryClass.HOOKS, "valueReadIn", PAIR);
        });
        code.with(field);
        return true;
    }

    /** Give the entry that a call hands to the program a history of its value. */
    static void precedeCall(String name, CodeBuilder code, InvokeInstruction call) {
        if (name.contains("Entry")
                && call.owner().asInternalName().equals("java/util/function/Consumer")
                && call.name().equalsString("accept")
                && concerns(name)) {
            behind(name).filter(CollectionViews::hasHistories).ifPresent(map -> {
                code.dup();
                load(code, ClassDesc.ofInternalName(name), map);
                code.invokestatic(LibraryClass.HOOKS, "entryOf", PAIR);
            });
        }
    }

    /** Tell whether the entries of the map have histories; those of others are made to be handed out, or hold no value themselves. */
    private static boolean hasHistories(LibraryFields.Reference map) {
        return MAPS.contains(map.type().descriptorString());
    }

    private static Optional<LibraryFields.Reference> behind(String name) {
        return LibraryFields.reference(
                name,
                type -> UnsafeTypes.COUNTING.contains(type)
                        || type.equals("java/util/ArrayDeque")
                        || type.equals("java/util/EnumMap"));
    }

    private static void load(CodeBuilder code, ClassDesc self, LibraryFields.Reference behind) {
        code.aload(0).getfield(self, behind.name(), behind.type());
    }

    private static void state(CodeBuilder code, ClassDesc self, LibraryFields.Reference behind) {
        load(code, self, behind);
        code.getfield(behind.type(), UnsafeTypes.STATE, CD_Object);
    }

    private static void size(CodeBuilder code, ClassDesc self, LibraryFields.Reference behind) {
        load(code, self, behind);
        code.getfield(behind.type(), "size", CD_int);
    }
}
