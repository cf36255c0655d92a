package dev.interleave.box.runner;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.protocol.Frame;
import dev.interleave.box.protocol.ProtocolException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Read requests and answer each before the next may come, until the host hangs up.
 *
 * <p>The host's hanging up is seen while a request is being worked on, too: the box of a host that died ends itself.
 */
final class Conversation {
    private static final int OUT_OF_ORDER = 70;
    private static final int MAX_MESSAGE_CHARS = 4_000;

    private final InputStream in;
    private final OutputStream out;
    private final Map<String, Verb> verbs;
    private final ProgramOutput output;
    private final AtomicBoolean busy = new AtomicBoolean();

    Conversation(InputStream in, OutputStream out, Map<String, Verb> verbs, ProgramOutput output) {
        this.in = in;
        this.out = out;
        this.verbs = verbs;
        this.output = output;
    }

    void run() throws IOException {
        new Frame(new UUID(0, 0), Frame.READY, new Datum.Null()).writeTo(out);
        try {
            while (true) {
                Frame request = Frame.readFrom(in);
                if (!busy.compareAndSet(false, true)) {
                    throw new ProtocolException("a request came before the last one was answered");
                }
                new Thread(() -> serve(request), "interleave-answer").start();
            }
        } catch (EOFException hungUp) {
            // The usual end.
        }
    }

    private void serve(Frame request) {
        try {
            Frame answer = answer(request);
            output.endOf(request.id());
            busy.set(false);
            send(answer);
        } catch (IOException hungUp) {
            Runtime.getRuntime().halt(0);
        } catch (Throwable broken) {
            // Such as no memory for the answer. The host takes it as the box's death.
            Runtime.getRuntime().halt(OUT_OF_ORDER);
        }
    }

    private Frame answer(Frame request) {
        Call call = new Call(verbs.getOrDefault(request.verb(), Verbs.unknown(request.verb())), request.body());
        // A thread of its own: an interrupt that the called code leaves behind would close the answering thread's
        // channel.
        Thread thread = new Thread(call, "main");
        thread.start();
        awaitEnd(thread);
        return BoxFiles.full()
                ? new Frame(request.id(), Frame.LIMIT, new Datum.Text("files"))
                : call.answer(request.id());
    }

    private static void awaitEnd(Thread thread) {
        while (true) {
            try {
                thread.join();
                return;
            } catch (InterruptedException meddling) {
                // Nothing of the platform interrupts this thread; the code in the box may have found it. Keep waiting.
            }
        }
    }

    private void send(Frame answer) throws IOException {
        // The status is cleared because writing to a channel with it set closes the channel.
        Thread.interrupted();
        try {
            answer.writeTo(out);
        } catch (ProtocolException tooLarge) {
            failed(answer.id(), tooLarge).writeTo(out);
        }
    }

    private static Frame failed(UUID id, Throwable failure) {
        Map<String, Datum> fields = new LinkedHashMap<>();
        fields.put("exception", new Datum.Text(failure.getClass().getName()));
        fields.put("message", new Datum.Text(cappedMessage(failure)));
        return new Frame(id, Frame.FAILED, new Datum.Fields(fields));
    }

    private static String cappedMessage(Throwable failure) {
        String message;
        try {
            message = String.valueOf(failure.getMessage());
        } catch (Throwable hostile) {
            // The exception's class may be the submission's own.
            message = "(its message could not be read)";
        }
        return message.length() <= MAX_MESSAGE_CHARS ? message : message.substring(0, MAX_MESSAGE_CHARS) + "…";
    }

    /** Keeps what a verb gave or threw. */
    private static final class Call implements Runnable {
        private final Verb verb;
        private final Datum body;
        private @Nullable Datum result;
        private @Nullable Throwable failure;

        Call(Verb verb, Datum body) {
            this.verb = verb;
            this.body = body;
        }

        @Override
        public void run() {
            try {
                result = verb.call(body);
            } catch (Throwable thrown) {
                failure = thrown;
            }
        }

        Frame answer(UUID id) {
            if (result != null) {
                return new Frame(id, Frame.ANSWER, result);
            }
            Throwable thrown = failure == null ? new NullPointerException("the verb gave no answer") : failure;
            return failed(id, thrown);
        }
    }
}
