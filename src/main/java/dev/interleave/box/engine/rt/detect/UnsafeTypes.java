package dev.interleave.box.engine.rt.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Types of java.base that the library calls "not thread-safe", and whose objects are watched if the program made them. */
public final class UnsafeTypes {
    /** Name of the field that holds an object's history, in the class that declares it for a family. */
    public static final String STATE = "il$state";

    /** Generators of random numbers, none of which may be shared; unlike {@code Random}, which may. */
    public static final List<String> GENERATORS = List.of(
            "java/util/SplittableRandom",
            "jdk/internal/random/L32X64MixRandom",
            "jdk/internal/random/L64X128MixRandom",
            "jdk/internal/random/L64X128StarStarRandom",
            "jdk/internal/random/L64X256MixRandom",
            "jdk/internal/random/L64X1024MixRandom",
            "jdk/internal/random/L128X128MixRandom",
            "jdk/internal/random/L128X256MixRandom",
            "jdk/internal/random/L128X1024MixRandom",
            "jdk/internal/random/Xoroshiro128PlusPlus",
            "jdk/internal/random/Xoshiro256PlusPlus");

    /** Types that count their structural modifications: changing a value or element is none. */
    public static final Set<String> COUNTING = Set.of(
            "java/util/ArrayList",
            "java/util/LinkedList",
            "java/util/HashMap",
            "java/util/LinkedHashMap",
            "java/util/TreeMap",
            "java/util/PriorityQueue",
            "java/util/IdentityHashMap",
            "java/util/WeakHashMap");

    /** Types of which every method that is no mere query is a write to the whole. */
    public static final Set<String> WHOLE = Set.copyOf(withGenerators(
            "java/util/ArrayDeque",
            "java/util/BitSet",
            "java/util/EnumMap",
            "java/util/RegularEnumSet",
            "java/util/JumboEnumSet",
            "java/lang/AbstractStringBuilder",
            "java/lang/StringBuilder",
            "java/util/StringJoiner",
            "java/util/Formatter",
            "java/util/Scanner",
            "java/util/StringTokenizer",
            "java/util/Date",
            "java/util/zip/CRC32",
            "java/util/zip/CRC32C",
            "java/util/zip/Adler32",
            "java/nio/Buffer",
            "java/io/DataOutputStream",
            "java/io/DataInputStream",
            "java/io/ObjectOutputStream",
            "java/io/ObjectInputStream",
            "java/io/StreamTokenizer",
            "java/util/stream/Streams$AbstractStreamBuilderImpl",
            "java/util/stream/Streams$StreamBuilderImpl",
            "java/util/stream/Streams$IntStreamBuilderImpl",
            "java/util/stream/Streams$LongStreamBuilderImpl",
            "java/util/stream/Streams$DoubleStreamBuilderImpl",
            "javax/crypto/Mac",
            "javax/crypto/Cipher",
            "java/security/Signature",
            "java/security/MessageDigest",
            "java/util/Calendar",
            "java/util/GregorianCalendar",
            "java/util/IntSummaryStatistics",
            "java/util/LongSummaryStatistics",
            "java/util/DoubleSummaryStatistics",
            "java/util/regex/Matcher",
            "java/text/DateFormat",
            "java/text/SimpleDateFormat",
            "java/text/NumberFormat",
            "java/text/DecimalFormat",
            "java/text/MessageFormat",
            "java/text/ChoiceFormat",
            "java/text/CompactNumberFormat",
            "sun/text/RuleBasedBreakIterator",
            "java/nio/charset/CharsetEncoder",
            "java/nio/charset/CharsetDecoder"));

    /** Iterators: they move, and they look at what they iterate over. */
    public static final Set<String> ITERATORS = Set.of(
            "java/util/ArrayList$Itr",
            "java/util/ArrayList$ListItr",
            "java/util/ArrayList$ArrayListSpliterator",
            "java/util/LinkedList$ListItr",
            "java/util/HashMap$HashMapSpliterator",
            "java/util/WeakHashMap$WeakHashMapSpliterator",
            "java/util/IdentityHashMap$IdentityHashMapSpliterator",
            "java/util/TreeMap$TreeMapSpliterator",
            "java/util/LinkedList$LLSpliterator",
            "java/util/ArrayDeque$DeqSpliterator",
            "java/util/PriorityQueue$PriorityQueueSpliterator",
            "java/util/AbstractList$RandomAccessSpliterator",
            "java/util/Spliterators$ArraySpliterator",
            "java/util/Spliterators$IteratorSpliterator",
            "java/util/HashMap$HashIterator",
            "java/util/LinkedHashMap$LinkedHashIterator",
            "java/util/TreeMap$PrivateEntryIterator",
            "java/util/PriorityQueue$Itr",
            "java/util/ArrayDeque$DeqIterator",
            "java/util/AbstractList$Itr",
            "java/util/Arrays$ArrayItr",
            "java/util/ImmutableCollections$ListItr",
            "java/util/ImmutableCollections$SetN$SetNIterator",
            "java/util/ImmutableCollections$MapN$MapNIterator",
            "java/util/concurrent/CopyOnWriteArrayList$COWIterator");

    /** Classes that declare the field {@link #STATE}, each for itself and its subclasses. */
    public static final List<String> HOLDERS = withGenerators(
            "java/util/AbstractCollection",
            "java/util/AbstractMap",
            "java/lang/AbstractStringBuilder",
            "java/util/BitSet",
            "java/util/StringJoiner",
            "java/util/Formatter",
            "java/util/Scanner",
            "java/util/StringTokenizer",
            "java/util/Date",
            "java/util/zip/CRC32",
            "java/util/zip/CRC32C",
            "java/util/zip/Adler32",
            "java/nio/Buffer",
            "java/io/DataOutputStream",
            "java/io/DataInputStream",
            "java/io/ObjectOutputStream",
            "java/io/ObjectInputStream",
            "java/io/StreamTokenizer",
            "java/util/stream/Streams$AbstractStreamBuilderImpl",
            "javax/crypto/Mac",
            "javax/crypto/Cipher",
            "java/security/Signature",
            "java/security/MessageDigest",
            "java/util/Calendar",
            "java/util/IntSummaryStatistics",
            "java/util/LongSummaryStatistics",
            "java/util/DoubleSummaryStatistics",
            "java/util/regex/Matcher",
            "java/text/Format",
            "sun/text/RuleBasedBreakIterator",
            "java/nio/charset/CharsetEncoder",
            "java/nio/charset/CharsetDecoder",
            "java/util/ArrayList$Itr",
            "java/util/ArrayList$ArrayListSpliterator",
            "java/util/LinkedList$ListItr",
            "java/util/HashMap$HashMapSpliterator",
            "java/util/WeakHashMap$WeakHashMapSpliterator",
            "java/util/IdentityHashMap$IdentityHashMapSpliterator",
            "java/util/TreeMap$TreeMapSpliterator",
            "java/util/LinkedList$LLSpliterator",
            "java/util/ArrayDeque$DeqSpliterator",
            "java/util/PriorityQueue$PriorityQueueSpliterator",
            "java/util/AbstractList$RandomAccessSpliterator",
            "java/util/Spliterators$ArraySpliterator",
            "java/util/Spliterators$IteratorSpliterator",
            "java/util/HashMap$HashIterator",
            "java/util/LinkedHashMap$LinkedHashIterator",
            "java/util/TreeMap$PrivateEntryIterator",
            "java/util/PriorityQueue$Itr",
            "java/util/ArrayDeque$DeqIterator",
            "java/util/AbstractList$Itr",
            "java/util/Arrays$ArrayItr",
            "java/util/ImmutableCollections$ListItr",
            "java/util/ImmutableCollections$SetN$SetNIterator",
            "java/util/ImmutableCollections$MapN$MapNIterator",
            "java/util/concurrent/CopyOnWriteArrayList$COWIterator");

    /** Entries of maps, which keep the history of their value in {@link #STATE}. */
    public static final Set<String> ENTRIES = Set.of("java/util/HashMap$Node", "java/util/TreeMap$Entry");

    private UnsafeTypes() {}

    private static List<String> withGenerators(String... others) {
        var all = new ArrayList<>(GENERATORS);
        all.addAll(List.of(others));
        return List.copyOf(all);
    }

    static boolean isWatched(String internalName) {
        return COUNTING.contains(internalName) || WHOLE.contains(internalName) || ITERATORS.contains(internalName);
    }
}
