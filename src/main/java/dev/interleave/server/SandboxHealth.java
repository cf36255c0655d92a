package dev.interleave.server;

import dev.interleave.sandbox.IsolationLevel;
import dev.interleave.sandbox.Sandbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tell how submissions are isolated. */
@Readiness
@ApplicationScoped
class SandboxHealth implements HealthCheck {
    private final Sandbox sandbox;

    SandboxHealth(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("sandbox");
        IsolationLevel level = sandbox.isolation();
        return response.up()
                .withData("isolation", level.strength().name())
                .withData("runtime", level.runtime())
                .withData("missing", level.missing())
                .build();
    }
}
