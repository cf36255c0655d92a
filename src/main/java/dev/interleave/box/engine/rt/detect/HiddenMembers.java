package dev.interleave.box.engine.rt.detect;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Keeps the members that instrumentation adds out of what reflection shows. */
public final class HiddenMembers {
    private static final String PREFIX = "il$";
    private static final String INIT = "$init$";
    private static final String OF_SCHEDULER = "interleave$";

    private HiddenMembers() {}

    /** Return the fields that the source declares. */
    public static Field[] visible(Field[] fields) {
        return none(fields)
                ? fields
                : Arrays.stream(fields).filter(HiddenMembers::isVisible).toArray(Field[]::new);
    }

    /** Return the methods that the source declares. */
    public static Method[] visible(Method[] methods) {
        return none(methods)
                ? methods
                : Arrays.stream(methods).filter(HiddenMembers::isVisible).toArray(Method[]::new);
    }

    private static boolean none(Member[] members) {
        for (Member member : members) {
            if (!isVisible(member)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVisible(Member member) {
        String name = member.getName();
        return !name.startsWith(PREFIX) && !name.equals(INIT) && !name.startsWith(OF_SCHEDULER);
    }
}
