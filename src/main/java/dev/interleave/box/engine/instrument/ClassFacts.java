package dev.interleave.box.engine.instrument;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the instrumenter needs to know of a class of the program.
 *
 * @param name internal name
 * @param parent internal name of the superclass, null for none
 * @param fields by name and descriptor
 * @param number in the table of classes that are initialised in each schedule, 0 if there is nothing to initialise
 */
record ClassFacts(
        String name,
        @Nullable String parent,
        List<String> interfaces,
        boolean isInterface,
        Map<String, FieldFacts> fields,
        boolean hasInitialiser,
        boolean hasDefaults,
        int number) {

    /** A field of a class of the program; {@code number} is its place in the site table. */
    record FieldFacts(ClassFacts.Owner owner, String name, int flags, boolean constant, int number) {
        boolean isStatic() {
            return (flags & 0x0008) != 0;
        }

        boolean isFinal() {
            return (flags & 0x0010) != 0;
        }

        boolean isVolatile() {
            return (flags & 0x0040) != 0;
        }
    }

    /** The class that declares a field. */
    record Owner(String name, boolean isInterface) {}

    static final String MUTED = "Llab/kit/Muted;";

    static boolean isMuted(ClassModel model) {
        return model
                .findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(RuntimeVisibleAnnotationsAttribute::annotations)
                .stream()
                .flatMap(List::stream)
                .anyMatch(annotation -> annotation.className().equalsString(MUTED));
    }

    static Map<String, FieldFacts> fields(ClassModel model, java.util.function.ToIntFunction<FieldModel> numbering) {
        Owner owner =
                new Owner(model.thisClass().asInternalName(), model.flags().has(AccessFlag.INTERFACE));
        Map<String, FieldFacts> fields = new HashMap<>();
        for (FieldModel field : model.fields()) {
            String name = field.fieldName().stringValue();
            fields.put(
                    name + field.fieldType().stringValue(),
                    new FieldFacts(
                            owner,
                            name,
                            field.flags().flagsMask(),
                            field.findAttribute(Attributes.constantValue()).isPresent()
                                    && field.flags().has(AccessFlag.FINAL),
                            numbering.applyAsInt(field)));
        }
        return fields;
    }
}
