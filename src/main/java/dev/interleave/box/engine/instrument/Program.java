package dev.interleave.box.engine.instrument;

import dev.interleave.box.engine.instrument.ClassFacts.FieldFacts;
import dev.interleave.box.engine.rt.detect.SiteTable;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All classes of the program that is being instrumented, and the table that they share. */
final class Program {
    /** Names of the methods by which the library's interfaces and classes call back. */
    private static final Set<String> CALLBACKS = Set.of(
            "run",
            "call",
            "compute",
            "exec",
            "accept",
            "apply",
            "test",
            "get",
            "applyAsInt",
            "applyAsLong",
            "applyAsDouble",
            "uncaughtException",
            "onNext",
            "execute");

    final SiteTable table = new SiteTable();
    final List<String> doubts = new ArrayList<>();
    final Map<String, ClassModel> models = new TreeMap<>();
    private final Map<String, ClassFacts> facts = new HashMap<>();
    private final Set<String> muted = new HashSet<>();
    private final Set<String> callbacks = new HashSet<>();

    final Recorders recorders = new Recorders(this);
    final Inherited inherited = new Inherited(this);
    final ForeignFields foreign = new ForeignFields(this);

    static final String PROCESS_BUILDER = "java/lang/ProcessBuilder";

    /** Whether it counts its work instead of telling its accesses. */
    boolean counting;

    /** Whether it may start child processes, which have streams of their own. */
    boolean startsChildren;

    static Program of(Map<String, byte[]> classes) {
        Program program = new Program();
        classes.forEach((name, bytes) -> {
            ClassModel model = ClassFile.of().parse(bytes);
            if (!model.flags().has(AccessFlag.MODULE)) {
                program.models.put(name, model);
            }
        });
        program.models.values().forEach(model -> {
            if (ClassFacts.isMuted(model)) {
                program.muted.add(model.thisClass().asInternalName());
            }
        });
        program.models.values().forEach(program::learn);
        program.models.values().forEach(program::findCallbacks);
        return program;
    }

    private void learn(ClassModel model) {
        String name = model.thisClass().asInternalName();
        boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
        boolean hasInitialiser =
                model.methods().stream().anyMatch(m -> m.methodName().equalsString("<clinit>"));
        Map<String, FieldFacts> fields = ClassFacts.fields(
                model,
                field -> table.add(new SiteTable.FieldName(
                        Names.binary(name),
                        field.fieldName().stringValue(),
                        field.flags().has(AccessFlag.STATIC),
                        !isInterface
                                && !isMuted(name)
                                && !field.flags().has(AccessFlag.FINAL)
                                && !field.flags().has(AccessFlag.VOLATILE))));
        boolean stateful = fields.values().stream().anyMatch(field -> field.isStatic() && !field.constant());
        facts.put(
                name,
                new ClassFacts(
                        name,
                        model.superclass()
                                .map(parent -> parent.asInternalName())
                                .orElse(null),
                        model.interfaces().stream()
                                .map(each -> each.asInternalName())
                                .toList(),
                        isInterface,
                        fields,
                        hasInitialiser,
                        isInterface && model.methods().stream().anyMatch(Program::isDefault),
                        hasInitialiser || stateful ? table.addClass(Names.binary(name)) : 0));
    }

    /** Find the methods that lambdas and method references hand to others. */
    private void findCallbacks(ClassModel model) {
        for (var entry : model.constantPool()) {
            startsChildren |= entry instanceof ClassEntry type && type.name().equalsString(PROCESS_BUILDER);
            if (entry instanceof MethodHandleEntry handle
                    && contains(handle.reference().owner().asInternalName())) {
                callbacks.add(handle.reference().owner().asInternalName() + "."
                        + handle.reference().name().stringValue());
            }
        }
    }

    /** Tell whether the library may be who calls a method, on whatever thread. */
    boolean isCallback(String internalName, MethodModel method) {
        String name = method.methodName().stringValue();
        return callbacks.contains(internalName + "." + name)
                || CALLBACKS.contains(name) && !method.flags().has(AccessFlag.STATIC);
    }

    private static boolean isDefault(MethodModel method) {
        return method.code().isPresent()
                && !method.flags().has(AccessFlag.STATIC)
                && !method.flags().has(AccessFlag.PRIVATE);
    }

    /** Return what is known of a class, or null if it isn't the program's. */
    @Nullable
    ClassFacts facts(String internalName) {
        return facts.get(internalName);
    }

    boolean contains(String internalName) {
        return facts.containsKey(internalName);
    }

    /** Find the field that a reference means (JVMS 5.4.3.2), or null if the program doesn't declare it. */
    @Nullable
    FieldFacts field(String owner, String name, String descriptor) {
        ClassFacts type = facts.get(owner);
        if (type == null) {
            return null;
        }
        FieldFacts own = type.fields().get(name + descriptor);
        if (own != null) {
            return own;
        }
        for (String each : type.interfaces()) {
            FieldFacts inherited = field(each, name, descriptor);
            if (inherited != null) {
                return inherited;
            }
        }
        return type.parent() == null ? null : field(type.parent(), name, descriptor);
    }

    /** Tell whether a class, or one that it is nested in, is muted. */
    boolean isMuted(String internalName) {
        for (String name = internalName; ; name = name.substring(0, name.lastIndexOf('$'))) {
            if (muted.contains(name)) {
                return true;
            }
            if (name.lastIndexOf('$') <= 0) {
                return false;
            }
        }
    }

    /** Return the class, or the nearest superclass of the program, that has something to initialise; null if none has. */
    @Nullable
    ClassFacts initialised(@Nullable String internalName) {
        for (String name = internalName; name != null; ) {
            ClassFacts type = facts.get(name);
            if (type == null || type.number() != 0) {
                return type;
            }
            name = type.parent();
        }
        return null;
    }

    /** List the classes whose initialisation must come before that of a class (JLS 12.4.1). */
    List<ClassFacts> initialisedBefore(ClassFacts type) {
        List<ClassFacts> before = new ArrayList<>();
        if (!type.isInterface()) {
            ClassFacts parent = initialised(type.parent());
            if (parent != null) {
                before.add(parent);
            }
            type.interfaces().forEach(each -> addInterfaces(each, before));
        }
        return before;
    }

    private void addInterfaces(String internalName, List<ClassFacts> before) {
        ClassFacts type = facts.get(internalName);
        if (type != null) {
            type.interfaces().forEach(each -> addInterfaces(each, before));
            if (type.hasDefaults() && type.number() != 0) {
                before.add(type);
            }
        }
    }

    ClassHierarchyResolver hierarchy() {
        List<ClassDesc> interfaces = new ArrayList<>();
        Map<ClassDesc, ClassDesc> parents = new HashMap<>();
        for (ClassFacts type : facts.values()) {
            ClassDesc desc = ClassDesc.ofInternalName(type.name());
            if (type.isInterface()) {
                interfaces.add(desc);
            } else if (type.parent() != null) {
                parents.put(desc, ClassDesc.ofInternalName(type.parent()));
            }
        }
        return ClassHierarchyResolver.of(interfaces, parents).orElse(ClassHierarchyResolver.defaultResolver());
    }
}
