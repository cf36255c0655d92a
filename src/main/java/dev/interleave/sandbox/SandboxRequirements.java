package dev.interleave.sandbox;

import java.util.List;

/** Name what the host needs for the strongest isolation. */
public final class SandboxRequirements {
    private SandboxRequirements() {}

    /** List the Debian and Ubuntu packages: an OCI runtime, and for users other than root what maps their ids. */
    public static List<String> debianPackages() {
        return Tools.isRoot() ? List.of("runc") : List.of("runc", "uidmap", "bubblewrap");
    }

    /** Tell in a sentence what to install. */
    public static String howToInstall() {
        return "On Debian or Ubuntu install: sudo apt-get install " + String.join(" ", debianPackages()) + ".";
    }
}
