package dev.interleave.box.engine.rt.hook;

/** The access modes of VarHandles as bits. */
public final class HandleAccess {
    static final int READS = 1;
    static final int WRITES = 2;
    static final int PLAIN = 4;
    static final int ACQUIRES = 8;
    static final int RELEASES = 16;
    private static final int CONDITIONAL = 32;
    private static final int ONE_OPERAND = 64;

    private HandleAccess() {}

    /** Return the bits of an access by the name of its method; 0 if it is none. */
    public static int mode(String name) {
        if (name.startsWith("compareAnd") || name.startsWith("weakCompareAndSet")) {
            return READS | WRITES | CONDITIONAL | order(name);
        }
        if (name.startsWith("getAnd")) {
            return READS | WRITES | ONE_OPERAND | order(name);
        }
        return switch (name) {
            case "get" -> READS | PLAIN;
            case "getOpaque" -> READS;
            case "getAcquire", "getVolatile" -> READS | ACQUIRES;
            case "set" -> WRITES | PLAIN | ONE_OPERAND;
            case "setOpaque" -> WRITES | ONE_OPERAND;
            case "setRelease", "setVolatile" -> WRITES | RELEASES | ONE_OPERAND;
            default -> 0;
        };
    }

    private static int order(String name) {
        if (name.endsWith("Plain")) {
            return 0;
        }
        return (name.endsWith("Release") ? 0 : ACQUIRES) | (name.endsWith("Acquire") ? 0 : RELEASES);
    }

    /** Tell whether the access changes something only if it finds what it expects. */
    public static boolean isConditional(int mode) {
        return (mode & CONDITIONAL) != 0;
    }

    /** Count the values that follow the coordinates. */
    public static int operands(int mode) {
        return isConditional(mode) ? 2 : (mode & ONE_OPERAND) != 0 ? 1 : 0;
    }
}
