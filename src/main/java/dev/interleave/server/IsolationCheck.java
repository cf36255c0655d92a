package dev.interleave.server;

import dev.interleave.sandbox.IsolationLevel;
import dev.interleave.sandbox.IsolationLevel.Strength;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Say how submissions are isolated, and refuse to serve others from where they can't be isolated well. */
@ApplicationScoped
class IsolationCheck {
    private static final Logger LOG = Logger.getLogger(IsolationCheck.class);

    private final Sandbox sandbox;
    private final ServerSettings settings;
    private final String host;

    IsolationCheck(Sandbox sandbox, ServerSettings settings, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.sandbox = sandbox;
        this.settings = settings;
        this.host = host;
    }

    /**
     * Try the sandbox.
     *
     * @throws SandboxUnavailableException if it does not work, or is too weak for a server that others reach; says what to do
     */
    void check() {
        IsolationLevel level = sandbox.isolation();
        LOG.infof("submissions are isolated by %s: %s", level.runtime(), level.strength());
        if (level.strength() != Strength.WEAK) {
            if (!level.missing().isEmpty()) {
                LOG.infof("what that can't do: %s", level.missing());
            }
            return;
        }
        if (!settings.allowWeakIsolation() && !loopback(host)) {
            throw new SandboxUnavailableException(
                    "the isolation is " + level.strength() + " (" + level.runtime() + "). "
                            + level.missing() + "\n  Mend that, listen on 127.0.0.1 only, or trust all learners and add"
                            + " --allow-weak-isolation.");
        }
        LOG.warnf("weak isolation, for trusted learners only: %s", level.missing());
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (IOException e) {
            return false;
        }
    }
}
