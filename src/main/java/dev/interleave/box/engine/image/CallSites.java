package dev.interleave.box.engine.image;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Redirects calls inside java.base: parking, spinning, and the clocks and numbers of cores that programs see through its classes. */
final class CallSites {
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";

    private static final long SALT = 0x2545F4914F6CDD1DL;

    private record Target(ClassDesc owner, String name, MethodTypeDesc type) {}

    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");
    private static final Target CORES = target(BaseClasses.OUTSIDE, "cores", "(Ljava/lang/Runtime;)I");

    private static final Map<String, Target> PARKING = Map.of(
            UNSAFE + ".park(ZJ)V", target(BaseClasses.PARKING, "park", "(Ljdk/internal/misc/Unsafe;ZJ)V"),
            UNSAFE + ".unpark(Ljava/lang/Object;)V",
                    target(BaseClasses.PARKING, "unpark", "(Ljdk/internal/misc/Unsafe;Ljava/lang/Object;)V"));

    private static final Map<String, Target> TIME = Map.of(
            "java/lang/System.nanoTime()J", target(BaseClasses.OUTSIDE, "nanoTime", "()J"),
            "java/lang/System.currentTimeMillis()J", target(BaseClasses.OUTSIDE, "currentTimeMillis", "()J"),
            "jdk/internal/misc/VM.getNanoTimeAdjustment(J)J", target(BaseClasses.OUTSIDE, "nanoTimeAdjustment", "(J)J"),
            "java/lang/Thread.onSpinWait()V", target(BaseClasses.THREADS, "spin", "()V"),
            "java/lang/Runtime.availableProcessors()I", CORES);

    private CallSites() {}

    static byte[] redirect(String internalName, byte[] bytes) {
        if (internalName.equals(UNSAFE)) {
            return bytes;
        }
        if (internalName.equals("java/util/ImmutableCollections")) {
            return unsalted(bytes);
        }
        boolean timed = seesTime(internalName);
        ClassFile classFile = ClassFile.of();
        ClassModel model = classFile.parse(bytes);
        if (!mentions(model, timed)) {
            return bytes;
        }
        CodeTransform redirect = (code, element) -> {
            if (element instanceof FieldInstruction field && isNumberOfCores(field)) {
                code.invokestatic(RUNTIME, "getRuntime", MethodTypeDesc.of(RUNTIME))
                        .invokestatic(CORES.owner(), CORES.name(), CORES.type());
                return;
            }
            Target target = element instanceof InvokeInstruction call ? targetOf(call, timed) : null;
            if (target == null) {
                code.with(element);
            } else {
                code.invokestatic(target.owner(), target.name(), target.type());
            }
        };
        return classFile.transformClass(model, ClassTransform.transformingMethodBodies(redirect));
    }

    /** Make the order of {@code Set.of} and {@code Map.of} the same in each JVM. */
    private static byte[] unsalted(byte[] bytes) {
        CodeTransform constant = (code, element) -> {
            if (element instanceof InvokeInstruction call
                    && (call.name().equalsString("nanoTime") || call.name().equalsString("getRandomSeedForDumping"))) {
                code.loadConstant(SALT);
            } else {
                code.with(element);
            }
        };
        ClassFile classFile = ClassFile.of();
        return classFile.transformClass(classFile.parse(bytes), ClassTransform.transformingMethodBodies(constant));
    }

    /** Tell whether a class of {@code java.util.concurrent} reads what it once found to be the number of cores. */
    private static boolean isNumberOfCores(FieldInstruction field) {
        return field.opcode() == Opcode.GETSTATIC
                && field.name().equalsString("NCPU")
                && field.owner().asInternalName().startsWith("java/util/concurrent/");
    }

    private static boolean seesTime(String name) {
        return name.startsWith("java/util/")
                || name.startsWith("java/time/")
                || name.startsWith("java/lang/Thread")
                || name.startsWith("jdk/internal/vm/ThreadContainer")
                || name.equals("jdk/internal/misc/ThreadFlock");
    }

    private static boolean mentions(ClassModel model, boolean timed) {
        for (var entry : model.constantPool()) {
            if (entry instanceof MemberRefEntry member && target(key(member), timed) != null) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Target targetOf(InvokeInstruction call, boolean timed) {
        return call.opcode() == Opcode.INVOKESPECIAL ? null : target(key(call.method()), timed);
    }

    private static @Nullable Target target(String key, boolean timed) {
        Target parking = PARKING.get(key);
        return parking == null && timed ? TIME.get(key) : parking;
    }

    private static String key(MemberRefEntry member) {
        return member.owner().asInternalName() + "." + member.name().stringValue()
                + member.type().stringValue();
    }

    private static Target target(ClassDesc owner, String name, String type) {
        return new Target(owner, name, MethodTypeDesc.ofDescriptor(type));
    }
}
