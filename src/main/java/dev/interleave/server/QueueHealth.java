package dev.interleave.server;

import dev.interleave.grading.GradingQueue;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tell how many submissions wait or are being graded. */
@Readiness
@ApplicationScoped
class QueueHealth implements HealthCheck {
    private final GradingQueue queue;

    QueueHealth(GradingQueue queue) {
        this.queue = queue;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("queue")
                .up()
                .withData("depth", queue.depth())
                .build();
    }
}
