package dev.interleave.server;

import dev.interleave.sandbox.IsolationLevel;
import dev.interleave.sandbox.Sandbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tell how submissions are isolated. */
@Readiness
@ApplicationScoped
class SandboxHealth implements HealthCheck {
    private final Instance<Sandbox> sandbox;

    SandboxHealth(Instance<Sandbox> sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("sandbox");
        if (!sandbox.isResolvable()) {
            return response.down().withData("reason", "there is no sandbox").build();
        }
        IsolationLevel level = sandbox.get().isolation();
        return response.up()
                .withData("isolation", level.strength().name())
                .withData("runtime", level.runtime())
                .withData("missing", level.missing())
                .build();
    }
}
