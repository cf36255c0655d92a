package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.interleave.box.engine.rt.detect.UnsafeTypes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.Map;
import java.util.Set;

/** Puts checks into the library's collections, builders and formats that aren't thread-safe: one at the entry of each public method. */
final class UnsafeCollections {
    private static final int HIDDEN = ClassFile.ACC_PUBLIC | ClassFile.ACC_TRANSIENT | ClassFile.ACC_SYNTHETIC;
    private static final MethodTypeDesc STRUCTURE = MethodTypeDesc.of(CD_void, CD_Object);
    private static final MethodTypeDesc ELEMENT = MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int);
    private static final MethodTypeDesc VALUE = MethodTypeDesc.of(CD_void, CD_Object, CD_Object);
    private static final MethodTypeDesc ALL = MethodTypeDesc.of(CD_void, CD_Object, CD_int);

    /** Methods that change nothing, of the types of which most methods do. */
    static final Set<String> QUERIES = Set.of(
            "get",
            "getOrDefault",
            "size",
            "isEmpty",
            "contains",
            "containsKey",
            "containsValue",
            "containsAll",
            "indexOf",
            "lastIndexOf",
            "toString",
            "hashCode",
            "equals",
            "iterator",
            "descendingIterator",
            "spliterator",
            "forEach",
            "keySet",
            "values",
            "entrySet",
            "peek",
            "peekFirst",
            "peekLast",
            "element",
            "getFirst",
            "getLast",
            "toArray",
            "length",
            "capacity",
            "charAt",
            "substring",
            "subSequence",
            "compareTo",
            "chars",
            "codePoints",
            "codePointAt",
            "codePointBefore",
            "codePointCount",
            "cardinality",
            "intersects",
            "nextSetBit",
            "nextClearBit",
            "previousSetBit",
            "previousClearBit",
            "toByteArray",
            "toLongArray",
            "stream",
            "clone",
            "copy",
            "jumpDistance",
            "leapDistance",
            "hasNext",
            "hasPrevious",
            "nextIndex",
            "previousIndex",
            "getCount",
            "getSum",
            "getMin",
            "getMax",
            "getAverage",
            "getTimeZone",
            "getChars",
            "isLenient",
            "toPattern",
            "getMaximum",
            "getMinimum",
            "getFirstDayOfWeek",
            "getMaximumFractionDigits",
            "getPattern",
            "getValue",
            "getAlgorithm",
            "getMacLength",
            "getBlockSize",
            "getOutputSize",
            "getIV",
            "getProvider",
            "getDigestLength",
            "getTime",
            "getYear",
            "getMonth",
            "getDate",
            "getDay",
            "getHours",
            "getMinutes",
            "getSeconds",
            "getTimezoneOffset",
            "before",
            "after",
            "toInstant",
            "toLocaleString",
            "toGMTString",
            "pattern",
            "groupCount",
            "tryAdvance",
            "trySplit",
            "estimateSize",
            "characteristics",
            "forEachRemaining");

    /** Of buffers only what they share by: position, limit and mark. */
    private static final Set<String> POSITION_READS = Set.of("remaining", "hasRemaining");

    private static final Set<String> POSITION_WRITES =
            Set.of("nextGetIndex", "nextPutIndex", "flip", "clear", "rewind", "mark", "reset");

    /** Streams that take a lock for some methods; these share a buffer or a position without one. By class: names of methods. */
    private static final Map<String, Set<String>> BY_LOCK = Map.of(
            "java/io/DataOutputStream",
                    Set.of(
                            "writeBoolean",
                            "writeByte",
                            "writeShort",
                            "writeChar",
                            "writeInt",
                            "writeLong",
                            "writeFloat",
                            "writeDouble",
                            "writeBytes",
                            "writeChars",
                            "writeUTF"),
            "java/io/DataInputStream",
                    Set.of(
                            "readShort",
                            "readUnsignedShort",
                            "readChar",
                            "readInt",
                            "readLong",
                            "readFloat",
                            "readDouble",
                            "readUTF",
                            "readLine"));

    private static final Set<String> BULK_READS =
            Set.of("forEach", "indexOf", "lastIndexOf", "toArray", "equals", "hashCode");
    private static final Set<String> LISTS = Set.of("java/util/ArrayList", "java/util/LinkedList");
    /** Entries of maps, whose values have a history of their own. */
    static final Set<String> VALUES = Set.of(
            "java/util/HashMap$Node",
            "java/util/HashMap$TreeNode",
            "java/util/LinkedHashMap$Entry",
            "java/util/TreeMap$Entry");

    private static final Set<String> ENTRY_METHODS = Set.of("getValue", "setValue", "equals", "hashCode", "toString");

    private static final Set<String> LOOKING_INTO_ARGUMENTS = Set.of(
            "java/util/BitSet",
            "java/util/StringJoiner",
            "java/util/IntSummaryStatistics",
            "java/util/LongSummaryStatistics",
            "java/util/DoubleSummaryStatistics");

    /** They show an array of the program as something else, and touch it when they are asked. */
    private static final Set<String> WRAPPED_ARRAYS = Set.of(
            "java/util/Arrays$ArrayList", "java/util/Arrays$ArrayItr", "java/util/Spliterators$ArraySpliterator");

    private UnsafeCollections() {}

    static boolean concerns(String name) {
        return UnsafeTypes.HOLDERS.contains(name)
                || UnsafeTypes.ENTRIES.contains(name)
                || UnsafeTypes.COUNTING.contains(name)
                || UnsafeTypes.WHOLE.contains(name)
                || CollectionViews.concerns(name)
                || WRAPPED_ARRAYS.contains(name);
    }

    /** Tell whether methods of the class may copy an object with its history. */
    static boolean copies(String name) {
        return concerns(name) || name.equals("java/util/EnumSet");
    }

    /** Add the field for the history to the classes that declare it. */
    static void finish(String name, ClassBuilder builder) {
        if (UnsafeTypes.HOLDERS.contains(name) || UnsafeTypes.ENTRIES.contains(name)) {
            builder.withField(UnsafeTypes.STATE, CD_Object, HIDDEN);
        }
    }

    /** Check at the entry of a method. */
    static void enter(String name, MethodModel method, CodeBuilder code) {
        if (name.equals("java/util/Date") && method.methodName().equalsString("getMillisOf")) {
            structure(code, ClassDesc.ofInternalName(name), false);
            return;
        }
        if (method.flags().has(AccessFlag.STATIC)
                || method.methodName().equalsString("<init>")
                || method.flags().has(AccessFlag.SYNTHETIC)
                || !concerns(name)) {
            return;
        }
        String called = method.methodName().stringValue();
        boolean isPublic = method.flags().has(AccessFlag.PUBLIC);
        ClassDesc self = ClassDesc.ofInternalName(name);
        if (UnsafeTypes.ENTRIES.contains(name)) {
            entry(code, self, called);
        } else if (WRAPPED_ARRAYS.contains(name)) {
            wrappedArray(name, code, self, called);
            if (UnsafeTypes.ITERATORS.contains(name) && !method.flags().has(AccessFlag.PRIVATE)) {
                CollectionViews.enter(name, code, self, called);
            }
        } else if (UnsafeTypes.COUNTING.contains(name)) {
            if (called.equals("sortRange") || called.equals("replaceAllRange")) {
                all(code, self, "allWritten");
            } else if (isPublic || called.equals("writeObject")) {
                structure(code, self, false);
                if (LISTS.contains(name)) {
                    list(code, self, method);
                }
            }
        } else if (UnsafeTypes.WHOLE.contains(name)) {
            whole(name, code, self, method);
        } else if (CollectionViews.concerns(name) && !method.flags().has(AccessFlag.PRIVATE)) {
            CollectionViews.enter(name, code, self, called);
        }
    }

    /** Check the value of an entry that was handed out by an iterator. */
    private static void entry(CodeBuilder code, ClassDesc self, String called) {
        if (ENTRY_METHODS.contains(called)) {
            code.aload(0).dup().getfield(self, UnsafeTypes.STATE, CD_Object);
            code.invokestatic(LibraryClass.HOOKS, called.equals("setValue") ? "entryWritten" : "entryRead", VALUE);
        }
    }

    private static void whole(String name, CodeBuilder code, ClassDesc self, MethodModel method) {
        String called = method.methodName().stringValue();
        boolean takesNothing = method.methodTypeSymbol().parameterCount() == 0;
        if (name.equals("java/nio/Buffer")) {
            boolean places = called.equals("position") || called.equals("limit");
            if (POSITION_WRITES.contains(called) || places && !takesNothing) {
                structure(code, self, true);
            } else if (POSITION_READS.contains(called) || places) {
                structure(code, self, false);
            }
            return;
        }
        if (BY_LOCK.containsKey(name)) {
            if (BY_LOCK.get(name).contains(called)) {
                structure(code, self, true);
            }
            return;
        }
        // Formats of the library call each other past the public methods.
        boolean enters =
                method.flags().has(AccessFlag.PUBLIC) || name.startsWith("java/text/") && called.equals("format");
        if (enters && (!name.equals("java/lang/StringBuilder") || called.equals("toString"))) {
            structure(code, self, !QUERIES.contains(called) && !called.startsWith("is"));
            if (LOOKING_INTO_ARGUMENTS.contains(name)) {
                arguments(code, self, method);
            }
        }
    }

    /** Check arguments of the type itself, whose fields the method reads without asking their methods. */
    private static void arguments(CodeBuilder code, ClassDesc self, MethodModel method) {
        int slot = 1;
        for (ClassDesc parameter : method.methodTypeSymbol().parameterList()) {
            if (parameter.equals(self)) {
                code.aload(slot);
                code.invokestatic(LibraryClass.HOOKS, "structureOf", MethodTypeDesc.of(CD_void, CD_Object));
            }
            slot += TypeKind.from(parameter).slotSize();
        }
    }

    static void structure(CodeBuilder code, ClassDesc type, boolean writes) {
        code.aload(0).getfield(type, UnsafeTypes.STATE, CD_Object);
        code.invokestatic(LibraryClass.HOOKS, writes ? "structureWrite" : "structureRead", STRUCTURE);
    }

    private static void list(CodeBuilder code, ClassDesc self, MethodModel method) {
        String called = method.methodName().stringValue();
        boolean indexed = method.methodTypeSymbol().parameterCount() > 0
                && method.methodTypeSymbol().parameterType(0).equals(CD_int);
        if (indexed && (called.equals("get") || called.equals("set"))) {
            code.aload(0)
                    .getfield(self, UnsafeTypes.STATE, CD_Object)
                    .iload(1)
                    .aload(0)
                    .getfield(self, "size", CD_int);
            code.invokestatic(LibraryClass.HOOKS, called.equals("get") ? "elementRead" : "elementWrite", ELEMENT);
        } else if (BULK_READS.contains(called)) {
            all(code, self, "allRead");
        }
    }

    private static void all(CodeBuilder code, ClassDesc self, String hook) {
        code.aload(0).getfield(self, UnsafeTypes.STATE, CD_Object).aload(0).getfield(self, "size", CD_int);
        code.invokestatic(LibraryClass.HOOKS, hook, ALL);
    }

    /** Check what is sure to be touched: a search may end early, so it is left alone. */
    private static void wrappedArray(String name, CodeBuilder code, ClassDesc self, String called) {
        ClassDesc array = CD_Object.arrayType();
        switch (name + '.' + called) {
            case "java/util/Arrays$ArrayList.get", "java/util/Arrays$ArrayList.set" ->
                code.aload(0)
                        .getfield(self, "a", array)
                        .iload(1)
                        .invokestatic(
                                LibraryClass.HOOKS,
                                called.equals("get") ? "arrayRead" : "arrayWrite",
                                MethodTypeDesc.of(CD_void, CD_Object, CD_int));
            case "java/util/Arrays$ArrayList.toArray", "java/util/Arrays$ArrayList.forEach" ->
                code.aload(0)
                        .getfield(self, "a", array)
                        .invokestatic(LibraryClass.HOOKS, "arrayReadWhole", MethodTypeDesc.of(CD_void, CD_Object));
            case "java/util/Arrays$ArrayList.sort", "java/util/Arrays$ArrayList.replaceAll" ->
                code.aload(0)
                        .getfield(self, "a", array)
                        .invokestatic(LibraryClass.HOOKS, "arrayWriteWhole", MethodTypeDesc.of(CD_void, CD_Object));
            case "java/util/Arrays$ArrayItr.next" -> {
                code.aload(0).getfield(self, "a", array).aload(0).getfield(self, "cursor", CD_int);
                code.invokestatic(LibraryClass.HOOKS, "arrayNext", MethodTypeDesc.of(CD_void, array, CD_int));
            }
            case "java/util/Spliterators$ArraySpliterator.tryAdvance" -> {
                code.aload(0).getfield(self, "array", array).aload(0).getfield(self, "index", CD_int);
                code.aload(0).getfield(self, "fence", CD_int);
                code.invokestatic(LibraryClass.HOOKS, "arrayNext", MethodTypeDesc.of(CD_void, array, CD_int, CD_int));
            }
            case "java/util/Spliterators$ArraySpliterator.forEachRemaining" -> {
                code.aload(0).getfield(self, "array", array).aload(0).getfield(self, "index", CD_int);
                code.aload(0).getfield(self, "fence", CD_int);
                code.invokestatic(LibraryClass.HOOKS, "arrayRest", MethodTypeDesc.of(CD_void, array, CD_int, CD_int));
            }
            default -> {}
        }
    }

    /** Check a structural change, or an access to the value of an entry; false if the instruction is none of these. */
    static boolean field(String name, String method, CodeBuilder code, FieldInstruction field, Locals locals) {
        if (CollectionViews.value(name, code, field)) {
            return true;
        }
        // A copy starts counting anew, in an object that nobody else has seen.
        if (!UnsafeTypes.COUNTING.contains(name) || method.equals("clone")) {
            return false;
        }
        ClassDesc self = ClassDesc.ofInternalName(name);
        String owner = field.owner().asInternalName();
        if (field.opcode() == Opcode.PUTFIELD && field.name().equalsString("modCount")) {
            structure(code, self, true);
            code.with(field);
            return true;
        }
        if (!field.name().equalsString("value") || !VALUES.contains(owner)) {
            return false;
        }
        if (field.opcode() == Opcode.GETFIELD) {
            code.dup().aload(0).getfield(self, UnsafeTypes.STATE, CD_Object);
            code.invokestatic(LibraryClass.HOOKS, "valueRead", VALUE);
            code.with(field);
        } else {
            int value = locals.temporary(TypeKind.REFERENCE, 0);
            code.astore(value).dup().aload(0).getfield(self, UnsafeTypes.STATE, CD_Object);
            code.invokestatic(LibraryClass.HOOKS, "valueWrite", VALUE);
            code.aload(value).with(field);
        }
        return true;
    }
}
