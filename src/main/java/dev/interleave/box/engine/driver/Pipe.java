package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Simulations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A pipe between two simulated processes: who writes waits while it is full, who reads while it is empty. */
final class Pipe {
    /** As large as a pipe of Linux. */
    private static final int SIZE = 1 << 16;

    /** What a call of the system costs. */
    private static final int CALL_MICROS = 3;

    private final byte[] bytes = new byte[SIZE];
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int first;
    private int count;
    private boolean ended;
    private boolean unread;

    /** Tell the reader that nothing more comes. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    OutputStream writer() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                put(from, offset, length);
            }

            @Override
            public void close() {
                end();
            }
        };
    }

    InputStream reader() {
        return new InputStream() {
            @Override
            public int read() {
                byte[] one = new byte[1];
                return take(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                return take(to, offset, length);
            }

            @Override
            public int available() {
                return waiting();
            }

            @Override
            public void close() {
                leave();
            }
        };
    }

    private void put(byte[] from, int offset, int length) throws IOException {
        Simulations.compute(CALL_MICROS);
        lock.lock();
        try {
            for (int i = 0; i < length; i++) {
                while (count == SIZE && !unread && !ended) {
                    changed.awaitUninterruptibly();
                }
                if (unread || ended) {
                    throw new IOException("Broken pipe");
                }
                bytes[(first + count++) % SIZE] = from[offset + i];
                if (count == SIZE) {
                    changed.signalAll();
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int take(byte[] to, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        Simulations.compute(CALL_MICROS);
        lock.lock();
        try {
            while (count == 0 && !ended) {
                changed.awaitUninterruptibly();
            }
            int taken = Math.min(length, count);
            for (int i = 0; i < taken; i++) {
                to[offset + i] = bytes[first];
                first = (first + 1) % SIZE;
            }
            count -= taken;
            changed.signalAll();
            return taken == 0 ? -1 : taken;
        } finally {
            lock.unlock();
        }
    }

    private int waiting() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            unread = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
