package dev.interleave.box.engine.instrument;

import java.lang.constant.ClassDesc;
import java.util.Set;

/** Knows where a program may get hold of a library object that isn't thread-safe. */
final class Watched {
    private static final Set<String> TYPES = Set.of(
            "Ljava/util/Collection;",
            "Ljava/util/List;",
            "Ljava/util/Set;",
            "Ljava/util/SortedSet;",
            "Ljava/util/NavigableSet;",
            "Ljava/util/Queue;",
            "Ljava/util/Deque;",
            "Ljava/util/Map;",
            "Ljava/util/SortedMap;",
            "Ljava/util/NavigableMap;",
            "Ljava/util/ArrayList;",
            "Ljava/util/LinkedList;",
            "Ljava/util/HashMap;",
            "Ljava/util/LinkedHashMap;",
            "Ljava/util/TreeMap;",
            "Ljava/util/HashSet;",
            "Ljava/util/LinkedHashSet;",
            "Ljava/util/TreeSet;",
            "Ljava/util/ArrayDeque;",
            "Ljava/util/PriorityQueue;",
            "Ljava/util/EnumMap;",
            "Ljava/util/EnumSet;",
            "Ljava/util/BitSet;",
            "Ljava/util/Iterator;",
            "Ljava/util/ListIterator;",
            "Ljava/util/Spliterator;",
            "Ljava/util/Calendar;",
            "Ljava/util/Date;",
            "Ljava/nio/ByteBuffer;",
            "Ljava/nio/CharBuffer;",
            "Ljava/nio/IntBuffer;",
            "Ljava/nio/LongBuffer;",
            "Ljava/nio/DoubleBuffer;",
            "Ljava/nio/ShortBuffer;",
            "Ljava/nio/FloatBuffer;",
            "Ljava/security/MessageDigest;",
            "Ljava/security/Signature;",
            "Ljavax/crypto/Mac;",
            "Ljavax/crypto/Cipher;",
            "Ljava/util/stream/Stream$Builder;",
            "Ljava/util/stream/IntStream$Builder;",
            "Ljava/util/stream/LongStream$Builder;",
            "Ljava/util/stream/DoubleStream$Builder;",
            "Ljava/util/IntSummaryStatistics;",
            "Ljava/util/LongSummaryStatistics;",
            "Ljava/util/DoubleSummaryStatistics;",
            "Ljava/util/regex/Matcher;",
            "Ljava/util/SplittableRandom;",
            "Ljava/util/random/RandomGenerator;",
            "Ljava/util/random/RandomGenerator$SplittableGenerator;",
            "Ljava/util/random/RandomGenerator$StreamableGenerator;",
            "Ljava/util/random/RandomGenerator$JumpableGenerator;",
            "Ljava/util/random/RandomGenerator$LeapableGenerator;",
            "Ljava/util/random/RandomGenerator$ArbitrarilyJumpableGenerator;",
            "Ljava/util/StringTokenizer;",
            "Ljava/nio/charset/CharsetEncoder;",
            "Ljava/nio/charset/CharsetDecoder;",
            "Ljava/text/BreakIterator;",
            "Ljava/text/DateFormat;",
            "Ljava/text/NumberFormat;",
            "Ljava/text/SimpleDateFormat;",
            "Ljava/text/DecimalFormat;",
            "Ljava/text/MessageFormat;",
            "Ljava/lang/StringBuilder;");

    private static final Set<String> STREAMS = Set.of(
            "java/io/DataOutputStream",
            "java/io/DataInputStream",
            "java/io/ObjectOutputStream",
            "java/io/ObjectInputStream",
            "java/io/StreamTokenizer");

    private Watched() {}

    /** Tell whether objects of a class that the program instantiates may need to be watched. */
    static boolean isMade(String internalName) {
        return internalName.startsWith("java/util/")
                        && !internalName.startsWith("java/util/concurrent/")
                        && !internalName.startsWith("java/util/function/")
                || internalName.startsWith("java/text/")
                || STREAMS.contains(internalName)
                || internalName.equals("java/lang/StringBuilder");
    }

    /** Tell whether a value of the type may need to be watched. Builders return themselves. */
    static boolean isHandedOut(ClassDesc type, String method) {
        return TYPES.contains(type.descriptorString()) && !method.equals("append") && !method.equals("insert");
    }
}
