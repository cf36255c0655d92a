package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.UnsafeTypes;
import java.lang.reflect.Field;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import jdk.internal.misc.Unsafe;

/** Sets what the library itself keeps between schedules back to where it was before the first one. */
final class JdkState {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long SEED = 42;

    private final Object numberBase;
    private final long numberOffset;
    private final Object poolIdBase;
    private final long poolIdOffset;
    private final long threadIdAddress;
    private final long firstThreadId;
    private final AtomicInteger poolNumbers;
    private final AtomicInteger probes;
    private final AtomicLong seeder;
    private final AtomicInteger timers;
    private final AtomicLong sequencer;
    private final AtomicLong uniquifier;
    private final Random mathRandom;
    private final AtomicLong[] generators;

    /** Pools for the eyes of thread dumps: those of all schedules have the same hash codes, so that looking one up takes ever longer. */
    private final Set<?> pools;

    private final Defaults defaults = new Defaults();
    private final Properties properties;
    private final Object[] names;
    private final Object[] values;

    JdkState() {
        Field number = field("java.lang.Thread$ThreadNumbering", "next");
        numberBase = UNSAFE.staticFieldBase(number);
        numberOffset = UNSAFE.staticFieldOffset(number);
        Field poolIds = field("java.util.concurrent.ForkJoinPool", "poolIds");
        poolIdBase = UNSAFE.staticFieldBase(poolIds);
        poolIdOffset = UNSAFE.staticFieldOffset(poolIds);
        poolNumbers = (AtomicInteger) value("java.util.concurrent.Executors$DefaultThreadFactory", "poolNumber");
        probes = (AtomicInteger) value("java.util.concurrent.ThreadLocalRandom", "probeGenerator");
        seeder = (AtomicLong) value("java.util.concurrent.ThreadLocalRandom", "seeder");
        timers = (AtomicInteger) value("java.util.Timer", "nextSerialNumber");
        sequencer = (AtomicLong) value("java.util.concurrent.ScheduledThreadPoolExecutor", "sequencer");
        uniquifier = (AtomicLong) value("java.util.Random", "seedUniquifier");
        threadIdAddress = Bridge.nextThreadIdAddress();
        initialise("java.lang.VirtualThread");
        mathRandom = (Random) value("java.lang.Math$RandomNumberGeneratorHolder", "randomNumberGenerator");
        generators = UnsafeTypes.GENERATORS.stream().map(JdkState::seed).toArray(AtomicLong[]::new);
        pools = (Set<?>) value("jdk.internal.vm.ThreadContainers", "CONTAINER_REGISTRY");
        Math.random();
        new Thread(() -> {}).isAlive();
        firstThreadId = UNSAFE.getLong(null, threadIdAddress);
        properties = (Properties) System.getProperties().clone();
        names = properties.keySet().toArray();
        values = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            values[i] = properties.get(names[i]);
        }
    }

    /** Reset everything; no fiber may be running. */
    void reset() {
        UNSAFE.putIntVolatile(numberBase, numberOffset, 0);
        UNSAFE.putIntVolatile(poolIdBase, poolIdOffset, 0);
        UNSAFE.putLongVolatile(null, threadIdAddress, firstThreadId);
        poolNumbers.set(1);
        probes.set(0);
        seeder.set(SEED);
        timers.set(0);
        sequencer.set(0);
        uniquifier.set(SEED);
        mathRandom.setSeed(SEED);
        for (AtomicLong generator : generators) {
            generator.set(SEED);
        }
        Entropy.reset();
        Loggers.reset();
        defaults.restore();
        pools.clear();
        Bridge.renewCommonPool();
        if (Thread.getDefaultUncaughtExceptionHandler() != null) {
            Thread.setDefaultUncaughtExceptionHandler(null);
        }
        if (!hasOriginalProperties()) {
            System.setProperties((Properties) properties.clone());
        }
    }

    /** Tell whether system properties are what they were: the very same values, which is quicker to see than that they are equal. */
    private boolean hasOriginalProperties() {
        Properties now = System.getProperties();
        if (now.size() != names.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (now.get(names[i]) != values[i]) {
                return false;
            }
        }
        return true;
    }

    private static Object value(String type, String name) {
        Field field = field(type, name);
        return UNSAFE.getReference(UNSAFE.staticFieldBase(field), UNSAFE.staticFieldOffset(field));
    }

    /** Return the seed that the next generator of the type begins with. */
    private static AtomicLong seed(String generator) {
        String type = generator.replace('/', '.');
        return Stream.of(initialise(type).getDeclaredFields())
                .filter(field -> field.getType() == AtomicLong.class)
                .map(field -> (AtomicLong) value(type, field.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this JDK seeds " + type + " in another way"));
    }

    private static Class<?> initialise(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this JDK has no " + type, e);
        }
    }

    private static Field field(String type, String name) {
        try {
            return initialise(type).getDeclaredField(name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK has no " + type + "." + name, e);
        }
    }
}
