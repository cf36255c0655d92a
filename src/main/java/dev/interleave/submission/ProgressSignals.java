package dev.interleave.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Wake those in this process who follow a submission; those elsewhere look again by themselves. */
@ApplicationScoped
class ProgressSignals {
    private final Map<UUID, Set<Runnable>> followers = new ConcurrentHashMap<>();

    /** Call {@code follower} at each wake-up until the returned action is run. */
    Runnable follow(UUID submission, Runnable follower) {
        followers.compute(submission, (id, those) -> {
            Set<Runnable> set = those == null ? ConcurrentHashMap.newKeySet() : those;
            set.add(follower);
            return set;
        });
        return () -> followers.computeIfPresent(submission, (id, those) -> {
            those.remove(follower);
            return those.isEmpty() ? null : those;
        });
    }

    void wake(UUID submission) {
        followers.getOrDefault(submission, Set.of()).forEach(Runnable::run);
    }
}
