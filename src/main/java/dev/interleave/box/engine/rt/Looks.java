package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/**
 * Remembers where a fiber has looked at what, to notice a loop that does nothing but look: whoever has gone round twice, has changed nothing,
 * has seen nothing change and holds the same local variables need not go on until somebody changes what it looks at.
 */
final class Looks {
    private static final int SIZE = 8;

    private final Look[] looks = new Look[SIZE];
    private int next;

    /** One place and what was looked at from there. */
    static final class Look {
        private final int site;
        private final @Nullable Object object;
        private final long slot;

        /** Number of the first step that can have begun with the last look. */
        int step;

        /** Changes made by the fiber before the last look. */
        long changes;

        /** How often in a row it came by without anything having changed. */
        int quiet;

        /** Local variables when it came by last, if it was quiet then. */
        long locals;

        private Look(Fiber fiber) {
            site = fiber.site;
            object = fiber.object;
            slot = fiber.slot;
        }

        private boolean isOf(Fiber fiber) {
            return site == fiber.site && slot == fiber.slot && object == fiber.object;
        }
    }

    /** Return what is known of the place where the fiber is; null if it is there for the first time, or was long ago. */
    @Nullable
    Look known(Fiber fiber) {
        for (Look look : looks) {
            if (look != null && look.isOf(fiber)) {
                return look;
            }
        }
        return null;
    }

    Look add(Fiber fiber) {
        Look look = new Look(fiber);
        looks[next] = look;
        next = (next + 1) % SIZE;
        return look;
    }
}
