package dev.interleave.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * Collect what a box writes to one of its pipes, up to a cap, on a thread of its own.
 *
 * <p>Guarantee: the pipe is drained until it ends, so that a box never blocks on it, and never more than the cap and one
 * buffer are held.
 */
final class CappedOutput {
    private final InputStream pipe;
    private final long cap;
    private final Runnable onExceeded;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long seen;
    private boolean ended;

    CappedOutput(InputStream pipe, long cap, Runnable onExceeded, String threadName) {
        this.pipe = pipe;
        this.cap = cap;
        this.onExceeded = onExceeded;
        Thread.ofPlatform().daemon().name(threadName).start(this::drain);
    }

    private void drain() {
        byte[] buffer = new byte[8192];
        try (pipe) {
            int read;
            while ((read = pipe.read(buffer)) >= 0) {
                if (keep(buffer, read)) {
                    onExceeded.run();
                }
            }
        } catch (IOException closed) {
            // The box was killed while we read; what was read so far stays.
        }
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    /** Gives true when this very part went over the cap. */
    private synchronized boolean keep(byte[] buffer, int length) {
        long before = seen;
        seen += length;
        kept.write(buffer, 0, (int) Math.max(0, Math.min(length, cap - before)));
        notifyAll();
        return before <= cap && seen > cap;
    }

    synchronized boolean exceeded() {
        return seen > cap;
    }

    /** Wait until the mark of an answer has come through the pipe, at most {@code millis}; take it and all before it. */
    synchronized String takeUntil(UUID mark, long millis) {
        byte[] wanted = ByteBuffer.allocate(16)
                .putLong(mark.getMostSignificantBits())
                .putLong(mark.getLeastSignificantBits())
                .array();
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (true) {
            byte[] bytes = kept.toByteArray();
            int end = indexOf(bytes, wanted);
            if (end >= 0) {
                kept.reset();
                kept.write(bytes, end + wanted.length, bytes.length - end - wanted.length);
                seen -= wanted.length;
                return new String(bytes, 0, end, StandardCharsets.UTF_8);
            }
            if (ended || exceeded() || !waitUntil(deadline)) {
                return takeAll();
            }
        }
    }

    /** Wait until the pipe has ended, at most {@code millis}, and take what is left. */
    synchronized String takeRest(long millis) {
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (!ended && waitUntil(deadline)) {
            // Until the end or the deadline.
        }
        return takeAll();
    }

    /** Wait until {@code text} has come through the pipe, at most {@code millis}, and give all that is held then. */
    synchronized String awaitText(String text, long millis) {
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (true) {
            String held = kept.toString(StandardCharsets.UTF_8);
            if (held.contains(text) || ended || !waitUntil(deadline)) {
                return held;
            }
        }
    }

    private boolean waitUntil(long deadline) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            return false;
        }
        try {
            wait(left);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String takeAll() {
        String all = kept.toString(StandardCharsets.UTF_8);
        kept.reset();
        return all;
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = bytes.length - wanted.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
