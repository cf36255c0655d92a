package dev.interleave.sandbox;

/**
 * Report how strongly boxes are isolated on this host.
 *
 * @param strength the grade of isolation
 * @param runtime what starts the boxes, with its version, such as {@code runc 1.1.5}
 * @param missing what this level does not enforce, in words for the operator; empty when nothing is missing
 */
public record IsolationLevel(Strength strength, String runtime, String missing) {
    /**
     * Tell whether a server may let many users' submissions run on this level without its operator's express wish: not on
     * {@link Strength#WEAK}.
     */
    public boolean suitsManyUsers() {
        return strength != Strength.WEAK;
    }

    /** From the strongest to the weakest. */
    public enum Strength {
        /** OCI runtime with user namespace, seccomp and cgroups. */
        STRONG,
        /** Namespaces and seccomp, without cgroup accounting. */
        MEDIUM,
        /** Another uid and rlimits only; not for servers with many users. */
        WEAK
    }
}
