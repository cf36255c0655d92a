package dev.interleave.box.runner.probe;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a record consists of. The JDK makes new components, with accessors that are not ready to be called, whenever it is asked; an
 * explored probe is read thousands of times.
 */
final class RecordShape {
    /** Few, and compared one by one: the hash code of a class that a schedule asks for would be missing in the next. */
    private static volatile RecordShape[] known = {};

    private final Class<?> type;
    private final String[] names;
    private final Type[] types;
    private final Method[] accessors;
    private final @Nullable Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        this.type = type;
        names = new String[components.length];
        types = new Type[components.length];
        accessors = new Method[components.length];
        var parameters = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            names[i] = components[i].getName();
            types[i] = components[i].getGenericType();
            accessors[i] = components[i].getAccessor();
            accessors[i].setAccessible(true);
            parameters[i] = components[i].getType();
        }
        constructor = canonical(type, parameters);
    }

    private static @Nullable Constructor<?> canonical(Class<?> type, Class<?>[] parameters) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /** Look at the record class {@code type}, or remember what was seen of it. */
    static RecordShape of(Class<?> type) {
        RecordShape[] shapes = known;
        for (RecordShape shape : shapes) {
            if (shape.type == type) {
                return shape;
            }
        }
        var shape = new RecordShape(type);
        RecordShape[] more = Arrays.copyOf(shapes, shapes.length + 1);
        more[shapes.length] = shape;
        known = more;
        return shape;
    }

    /** Count the components. */
    int size() {
        return names.length;
    }

    /** Give the name of the component at {@code index}. */
    String name(int index) {
        return names[index];
    }

    /** Give the declared type of the component at {@code index}. */
    Type type(int index) {
        return types[index];
    }

    /** Ask {@code record} for its component at {@code index}, through its accessor. */
    @Nullable
    Object value(Record record, int index) throws ReflectiveOperationException {
        return accessors[index].invoke(record);
    }

    /** Make a record of these values by its canonical constructor. */
    Object make(@Nullable Object[] values) throws ReflectiveOperationException {
        if (constructor == null) {
            throw new NoSuchMethodException(type.getTypeName());
        }
        return constructor.newInstance(values);
    }
}
