package dev.interleave.server;

import dev.interleave.grading.GradingQueue;
import dev.interleave.grading.PublishedExercises;
import dev.interleave.identity.Accounts;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.util.List;

/** Begin and end what runs beside the requests, and tell the operator what there is to know. */
@ApplicationScoped
class Lifecycle {
    private final IsolationCheck isolation;
    private final PublishedExercises exercises;
    private final GradingQueue queue;
    private final Accounts accounts;
    private final ServerSettings settings;

    Lifecycle(
            IsolationCheck isolation,
            PublishedExercises exercises,
            GradingQueue queue,
            Accounts accounts,
            ServerSettings settings) {
        this.isolation = isolation;
        this.exercises = exercises;
        this.queue = queue;
        this.accounts = accounts;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        isolation.check();
        exercises.start();
        if (settings.firstAccounts()) {
            tellOnce(accounts.createFirst());
        }
        queue.start();
    }

    /** The only time that these passwords are shown; they are kept nowhere. */
    private static void tellOnce(List<Accounts.WithPassword> created) {
        if (created.isEmpty()) {
            return;
        }
        System.out.println("First start: two accounts were made. Their passwords are shown only now:");
        for (Accounts.WithPassword one : created) {
            System.out.printf("  %-12s %s%n", one.account().username(), one.password());
        }
    }

    void ready(@ObservesAsync HttpServerStart event, HttpServer server) {
        String host = event.options().getHost();
        String shown = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        String address = shown.contains(":") ? "[" + shown + "]" : shown;
        System.out.println("Interleave is ready: http://" + address + ":" + server.getPort() + "/");
    }

    void stop(@Observes ShutdownEvent event) {
        queue.stop();
    }
}
