package dev.interleave.grading;

import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.Exercise;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derive the seed of a grade from the sources and the exercise's version, so that the same code always gets the same cases.
 *
 * <p>On a server a secret key keeps learners from computing it beforehand; the command line has none.
 */
public final class Seeds {
    private final byte[] key;

    private Seeds(byte[] key) {
        this.key = key.clone();
    }

    /** Derive by a hash that anybody can compute. */
    public static Seeds unkeyed() {
        return new Seeds(new byte[0]);
    }

    /** Derive by a keyed hash (HMAC with SHA-256); {@code secret} must not be empty. */
    public static Seeds keyed(byte[] secret) {
        if (secret.length == 0) {
            throw new IllegalArgumentException("The secret is empty");
        }
        return new Seeds(secret);
    }

    long of(GradingRequest request) {
        OptionalLong given = request.seed();
        return given.isPresent() ? given.getAsLong() : derive(request.exercise(), request.sources());
    }

    /** Derive a seed; the order of the sources does not matter. */
    long derive(Exercise exercise, List<SourceFile> sources) {
        var text = new StringBuilder(exercise.version());
        sources.stream()
                .sorted(Comparator.comparing(SourceFile::path))
                .forEach(source ->
                        text.append('\0').append(source.path()).append('\0').append(source.text()));
        return ByteBuffer.wrap(hash(text.toString().getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private byte[] hash(byte[] bytes) {
        try {
            if (key.length == 0) {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            }
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
