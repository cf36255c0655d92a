package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Children;
import dev.interleave.box.engine.rt.Simulations;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A child process that is simulated in the run of its parent. */
final class SimulatedProcess extends Process implements Children.Child {
    /** What starting any process costs the parent. */
    private static final int FORK_MICROS = 1_000;

    private static final int KILLED = 143;

    private final LoadedProgram program;
    private final ChildCommand command;
    private final long pid;
    private final Pipe input = new Pipe();
    private final Pipe output = new Pipe();
    private final Pipe errors = new Pipe();
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final CountDownLatch over = new CountDownLatch(1);
    private final CompletableFuture<Process> exit = new CompletableFuture<>();
    private @Nullable Path byHand;
    private int status;

    private SimulatedProcess(LoadedProgram program, ProcessBuilder builder, long pid) throws IOException {
        this.program = program;
        this.command = ChildCommand.of(builder.command());
        this.pid = pid;
        in = builder.redirectInput().type() == Redirect.Type.READ
                ? new FileInputStream(file(builder.redirectInput()))
                : input.reader();
        out = new PrintStream(stream(builder.redirectOutput(), output, Children.out()), true);
        err = builder.redirectErrorStream()
                ? out
                : new PrintStream(stream(builder.redirectError(), errors, Children.err()), true);
    }

    /** Stand in for {@link ProcessBuilder#start}. */
    static Process start(LoadedProgram program, ProcessBuilder builder) throws IOException {
        var process = new SimulatedProcess(program, builder, Children.number());
        compute(FORK_MICROS);
        process.new MainThread().start();
        return process;
    }

    /** Where schedules are explored, work takes no time. */
    private static void compute(int micros) {
        if (Simulations.runs()) {
            Simulations.startChild(micros);
        }
    }

    private static OutputStream stream(Redirect redirect, Pipe pipe, PrintStream inherited) throws IOException {
        return switch (redirect.type()) {
            case INHERIT -> inherited;
            case WRITE, APPEND -> new FileOutputStream(file(redirect), redirect.type() == Redirect.Type.APPEND);
            default -> pipe.writer();
        };
    }

    private static File file(Redirect redirect) throws IOException {
        File file = redirect.file();
        if (file == null) {
            throw new IOException("there is no file to redirect to");
        }
        return file;
    }

    /** Starts the machine, runs main, and waits for the threads that keep the child alive. */
    private final class MainThread extends Children.Main {
        MainThread() {
            super("child " + pid + ": " + command.main());
            setDaemon(false);
        }

        @Override
        protected Children.Child child() {
            return SimulatedProcess.this;
        }

        @Override
        public void run() {
            compute(command.startMicros());
            int code = main();
            for (Thread other = Children.another(); other != null; other = Children.another()) {
                try {
                    other.join();
                } catch (InterruptedException e) {
                    // Nobody outside of the child can interrupt it, and its own threads end all the same.
                }
            }
            exit(code);
        }

        private int main() {
            try {
                LoadedProgram own = program.twin();
                setContextClassLoader(own);
                MainMethod.of(command.main(), own, command.arguments()).run();
                return 0;
            } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
                err.println("Exception in thread \"main\" " + failure);
                return 1;
            }
        }
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public FileDescriptor descriptor() {
        try {
            byHand = Files.createTempFile("child", ".out");
            return new FileOutputStream(byHand.toFile()).getFD();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void exit(int code) {
        if (over.getCount() == 0) {
            return;
        }
        printedByHand();
        status = code;
        out.flush();
        err.flush();
        output.end();
        errors.end();
        input.end();
        over.countDown();
        exit.complete(this);
    }

    private void printedByHand() {
        Path file = byHand;
        if (file != null) {
            try {
                out.write(Files.readAllBytes(file));
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public OutputStream getOutputStream() {
        return input.writer();
    }

    @Override
    public InputStream getInputStream() {
        return output.reader();
    }

    @Override
    public InputStream getErrorStream() {
        return errors.reader();
    }

    @Override
    public int waitFor() throws InterruptedException {
        over.await();
        return status;
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        return over.await(timeout, unit);
    }

    @Override
    public int exitValue() {
        if (over.getCount() > 0) {
            throw new IllegalThreadStateException("process hasn't exited");
        }
        return status;
    }

    @Override
    public boolean isAlive() {
        return over.getCount() > 0;
    }

    @Override
    public void destroy() {
        exit(KILLED);
    }

    @Override
    public long pid() {
        return pid;
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return exit.copy();
    }
}
