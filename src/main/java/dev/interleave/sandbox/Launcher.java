package dev.interleave.sandbox;

import java.io.IOException;
import java.nio.file.Path;

/** Start boxes in one particular way. */
interface Launcher {
    IsolationLevel isolation();

    /**
     * Start the runner of a box, which will connect to {@code socket}.
     *
     * @param id unique among the boxes of this host, letters, digits and hyphens
     * @param socket the host's socket, alone in its directory
     */
    Launched launch(BoxSpec spec, String id, Path socket) throws IOException;
}
