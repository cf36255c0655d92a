package dev.interleave.server;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Give the time to those who need it. */
@Singleton
class Clocks {
    @Produces
    @Singleton
    InstantSource time() {
        return InstantSource.system();
    }
}
