package dev.interleave.box.engine.rt;

import java.lang.reflect.Field;
import java.util.Locale;
import jdk.internal.misc.Unsafe;

/** Restores between schedules what a program may set once for the whole process: locales, time zone, handlers of the network. */
public final class Defaults {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final Place ZONE = place("java.util.TimeZone", "defaultTimeZone");
    private static final Place[] LOCALES = {
        place("java.util.Locale", "defaultLocale"),
        place("java.util.Locale", "defaultDisplayLocale"),
        place("java.util.Locale", "defaultFormatLocale")
    };

    /** Nothing stands here before a program has put it there. */
    private static final Place[] EMPTY = {
        place("java.net.URL", "factory"),
        place("java.net.URLConnection", "factory"),
        place("java.net.CookieHandler", "cookieHandler"),
        place("java.net.ResponseCache", "theResponseCache"),
        place("java.net.Authenticator", "theAuthenticator")
    };

    private static boolean zoned;

    private final Object[] locales = new Object[LOCALES.length];

    private record Place(Object base, long offset) {
        Object value() {
            return UNSAFE.getReferenceVolatile(base, offset);
        }

        void restore(Object original) {
            if (value() != original) {
                UNSAFE.putReferenceVolatile(base, offset, original);
            }
        }
    }

    Defaults() {
        Locale.getDefault();
        for (int i = 0; i < LOCALES.length; i++) {
            locales[i] = LOCALES[i].value();
        }
    }

    /** Precede the setting of a time zone. */
    public static void setZone() {
        zoned = true;
    }

    void restore() {
        for (int i = 0; i < LOCALES.length; i++) {
            LOCALES[i].restore(locales[i]);
        }
        for (Place place : EMPTY) {
            place.restore(null);
        }
        if (zoned) {
            ZONE.restore(null);
            zoned = false;
        }
    }

    private static Place place(String type, String name) {
        try {
            Field field = Class.forName(type, false, null).getDeclaredField(name);
            return new Place(UNSAFE.staticFieldBase(field), UNSAFE.staticFieldOffset(field));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK has no " + type + "." + name, e);
        }
    }
}
