package dev.interleave.sandbox;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Send a signal that the JDK has no call for. */
final class Signals {
    private Signals() {}

    /** Send and wait for the sender; a process that is gone already is fine. */
    static void send(String signal, long pid) {
        try {
            Process sender = new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            sender.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException noShell) {
            // Without a shell there is no dump; the time limit stands without it.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
