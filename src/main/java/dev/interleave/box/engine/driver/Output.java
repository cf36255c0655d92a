package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Scheduler;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a program prints, up to a limit, without any lock: printing must not order threads, and a thread that is dropped in the middle
 * of it must not keep others out.
 */
final class Output extends PrintStream {
    private final StringBuilder text = new StringBuilder();
    private final int limit;
    private final boolean ordered;

    Output(int limit) {
        this(limit, false);
    }

    /** Take so many characters; a search tries the orders of what is printed if they matter. */
    Output(int limit, boolean ordered) {
        super(OutputStream.nullOutputStream());
        this.limit = limit;
        this.ordered = ordered;
    }

    /** Return what was printed since the last call, and forget it. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    private void add(@Nullable String more) {
        Scheduler.printed();
        if (ordered) {
            Scheduler.prints(this);
        }
        String added = more == null ? "null" : more;
        text.append(added, 0, Math.min(added.length(), limit - text.length()));
    }

    private void line(@Nullable String more) {
        add(more + "\n");
    }

    @Override
    public void write(int b) {
        add(String.valueOf((char) (b & 0xFF)));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        add(new String(bytes, offset, length));
    }

    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void writeBytes(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public boolean checkError() {
        return false;
    }

    @Override
    public void print(boolean value) {
        add(String.valueOf(value));
    }

    @Override
    public void print(char value) {
        add(String.valueOf(value));
    }

    @Override
    public void print(int value) {
        add(String.valueOf(value));
    }

    @Override
    public void print(long value) {
        add(String.valueOf(value));
    }

    @Override
    public void print(float value) {
        add(String.valueOf(value));
    }

    @Override
    public void print(double value) {
        add(String.valueOf(value));
    }

    @Override
    public void print(char[] value) {
        add(String.valueOf(value));
    }

    @Override
    public void print(@Nullable String value) {
        add(value);
    }

    @Override
    public void print(@Nullable Object value) {
        add(String.valueOf(value));
    }

    @Override
    public void println() {
        add("\n");
    }

    @Override
    public void println(boolean value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(char value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(int value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(long value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(float value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(double value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(char[] value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(@Nullable String value) {
        line(value);
    }

    @Override
    public void println(@Nullable Object value) {
        line(String.valueOf(value));
    }

    @Override
    public PrintStream format(String format, @Nullable Object... arguments) {
        add(String.format(format, arguments));
        return this;
    }

    @Override
    public PrintStream format(Locale locale, String format, @Nullable Object... arguments) {
        add(String.format(locale, format, arguments));
        return this;
    }

    @Override
    public PrintStream printf(String format, @Nullable Object... arguments) {
        return format(format, arguments);
    }

    @Override
    public PrintStream printf(Locale locale, String format, @Nullable Object... arguments) {
        return format(locale, format, arguments);
    }

    @Override
    public PrintStream append(@Nullable CharSequence text) {
        add(String.valueOf(text));
        return this;
    }

    @Override
    public PrintStream append(@Nullable CharSequence text, int start, int end) {
        add(String.valueOf(text).substring(start, end));
        return this;
    }

    @Override
    public PrintStream append(char c) {
        add(String.valueOf(c));
        return this;
    }
}
