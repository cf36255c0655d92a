package dev.interleave.box.engine.rt.hook;

import java.lang.constant.ClassDesc;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.SwitchBootstraps;

/** Bootstraps of pattern switches that compare enum constants by name, because each schedule makes new ones. */
public final class Choices {
    private static final MethodHandle SELECT;

    static {
        try {
            SELECT = MethodHandles.lookup()
                    .findStatic(
                            Choices.class,
                            "select",
                            MethodType.methodType(int.class, Object.class, int.class, Object[].class));
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private Choices() {}

    /** Do what {@link SwitchBootstraps#typeSwitch} does. */
    public static CallSite typeSwitch(MethodHandles.Lookup caller, String name, MethodType type, Object... labels) {
        return type.parameterType(0).isPrimitive()
                ? SwitchBootstraps.typeSwitch(caller, name, type, labels)
                : site(type, labels);
    }

    /** Do what {@link SwitchBootstraps#enumSwitch} does. */
    public static CallSite enumSwitch(MethodHandles.Lookup caller, String name, MethodType type, Object... labels) {
        return site(type, labels);
    }

    private static CallSite site(MethodType type, Object[] labels) {
        return new ConstantCallSite(MethodHandles.insertArguments(SELECT, 2, (Object) labels.clone())
                .asType(type));
    }

    private static int select(Object target, int start, Object[] labels) {
        if (target == null) {
            return -1;
        }
        for (int i = start; i < labels.length; i++) {
            if (matches(target, labels[i])) {
                return i;
            }
        }
        return labels.length;
    }

    private static boolean matches(Object target, Object label) {
        return switch (label) {
            case Class<?> type -> type.isInstance(target);
            case Enum.EnumDesc<?> constant ->
                target instanceof Enum<?> value
                        && value.name().equals(constant.constantName())
                        && constant.constantType()
                                .equals(ClassDesc.ofDescriptor(
                                        value.getDeclaringClass().descriptorString()));
            case String text -> target instanceof Enum<?> value ? value.name().equals(text) : text.equals(target);
            case Integer number ->
                target instanceof Character character
                        ? character.charValue() == number
                        : target instanceof Number other && !(other instanceof Long) && other.intValue() == number;
            default -> label.equals(target);
        };
    }
}
