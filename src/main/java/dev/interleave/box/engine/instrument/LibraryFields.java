package dev.interleave.box.engine.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks up fields of java.base in the class files of the running JDK, which is the one that the image is made from. */
final class LibraryFields {
    /** A field that is a reference. */
    record Reference(String name, ClassDesc type) {}

    private record Declared(Map<String, Boolean> volatileByName, List<Reference> references, Optional<String> parent) {}

    private static final Map<String, Declared> CLASSES = new ConcurrentHashMap<>();

    private LibraryFields() {}

    /** Tell whether the instruction accesses an instance field that synchronises, declared by a class that gets hooks for it. */
    static boolean isVolatile(LibraryClass from, FieldInstruction field) {
        String name = field.owner().asInternalName();
        while (LibraryScope.synchronises(name)) {
            Declared type = declared(name);
            Boolean synchronises = type.volatileByName.get(field.name().stringValue());
            if (synchronises != null) {
                return synchronises;
            }
            if (type.parent.isEmpty()) {
                return false;
            }
            name = type.parent.get();
        }
        return false;
    }

    /** Find the first field whose type is wanted, in a nested class or in those that it extends within the same outermost class. */
    static Optional<Reference> reference(String name, Predicate<String> wanted) {
        Optional<String> type = Optional.of(name);
        while (type.isPresent() && type.get().contains("$")) {
            Declared declared = declared(type.get());
            Optional<Reference> found = declared.references.stream()
                    .filter(each -> wanted.test(internal(each.type)))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            type = declared.parent;
        }
        return Optional.empty();
    }

    /** Tell whether a nested class is one of those given, or extends one by way of nested classes. */
    static boolean isOrExtends(String name, Collection<String> types) {
        Optional<String> type = Optional.of(name);
        while (type.isPresent() && type.get().contains("$")) {
            if (types.contains(type.get())) {
                return true;
            }
            type = declared(type.get()).parent;
        }
        return false;
    }

    private static String internal(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }

    private static Declared declared(String name) {
        return CLASSES.computeIfAbsent(name, key -> {
            try (var in = Object.class.getResourceAsStream("/" + name + ".class")) {
                ClassModel model = ClassFile.of().parse(in.readAllBytes());
                return new Declared(
                        model.fields().stream()
                                .collect(Collectors.toMap(
                                        field -> field.fieldName().stringValue(),
                                        field -> synchronises(name, field),
                                        (one, other) -> one || other)),
                        model.fields().stream()
                                .filter(field -> !field.flags().has(AccessFlag.STATIC)
                                        && field.fieldTypeSymbol().isClassOrInterface())
                                .map(field -> new Reference(field.fieldName().stringValue(), field.fieldTypeSymbol()))
                                .toList(),
                        model.superclass().map(parent -> parent.asInternalName()));
            } catch (java.io.IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        });
    }

    private static boolean synchronises(String type, FieldModel field) {
        return !field.flags().has(AccessFlag.STATIC)
                && !field.flags().has(AccessFlag.FINAL)
                && (field.flags().has(AccessFlag.VOLATILE)
                        || LibraryScope.isFenced(type, field.fieldName().stringValue()));
    }
}
