package dev.interleave.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Hash, check and invent passwords; only bcrypt hashes are ever kept. */
final class Passwords {
    private static final int COST = 11;
    private static final int SHORTEST = 10;
    /** bcrypt reads no further than this many bytes. */
    private static final int LONGEST_BYTES = 72;
    /** No characters that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Checked when there is no such account, so that the time taken does not tell. */
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    static String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    static boolean matches(String password, String hash) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES && BcryptUtil.matches(password, hash);
    }

    /** Spend as long as {@link #matches} and say no. */
    static boolean matchesNobody(String password) {
        BcryptUtil.matches(password, NOBODY);
        return false;
    }

    /** Refuse what is too short to be safe or too long to be hashed whole. */
    static void check(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new AccountRefusedException("The password needs at least " + SHORTEST + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new AccountRefusedException("The password is too long: at most " + LONGEST_BYTES + " bytes.");
        }
    }

    /** Invent a password of 16 characters in groups of four, about 79 bits. */
    static String invent() {
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
