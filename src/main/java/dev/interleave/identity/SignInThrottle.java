package dev.interleave.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slow down guessing: few failures a user name and address, more an address in all.
 *
 * <p>Counted per address, so that nobody can lock somebody else out from elsewhere.
 */
@ApplicationScoped
class SignInThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_FOR_ACCOUNT = 5;
    private static final int MOST_FOR_ADDRESS = 50;
    private static final int MOST_REMEMBERED = 20_000;

    private final InstantSource time;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

    SignInThrottle(InstantSource time) {
        this.time = time;
    }

    /** Tell how long to wait before trying again; zero to go ahead. */
    synchronized Duration wait(String username, String address) {
        Instant now = time.instant();
        Duration one = wait(account(username, address), MOST_FOR_ACCOUNT, now);
        Duration all = wait(address, MOST_FOR_ADDRESS, now);
        return one.compareTo(all) > 0 ? one : all;
    }

    private Duration wait(String key, int most, Instant now) {
        Deque<Instant> recent = failures.getOrDefault(key, new ArrayDeque<>());
        while (!recent.isEmpty() && recent.peekFirst().plus(WINDOW).compareTo(now) <= 0) {
            recent.removeFirst();
        }
        return recent.size() < most
                ? Duration.ZERO
                : Duration.between(now, recent.getFirst().plus(WINDOW));
    }

    synchronized void failed(String username, String address) {
        Instant now = time.instant();
        remember(account(username, address), now);
        remember(address, now);
    }

    synchronized void succeeded(String username, String address) {
        failures.remove(account(username, address));
    }

    private void remember(String key, Instant now) {
        failures.computeIfAbsent(key, fresh -> new ArrayDeque<>()).addLast(now);
        if (failures.size() > MOST_REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private static String account(String username, String address) {
        return address + " " + username;
    }
}
