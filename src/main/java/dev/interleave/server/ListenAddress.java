package dev.interleave.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Check the address to listen on before anything else is started. */
final class ListenAddress {
    private static final int LOWEST_WITHOUT_ROOT = 1024;
    private static final String LISTENING = "0A";

    private ListenAddress() {}

    /**
     * Try to listen on the address, and stop again.
     *
     * @throws ServerStartException if that is not possible; says who is in the way where that can be known
     */
    static void checkFree(String host, int port) {
        if (port < 0 || port > 65_535) {
            throw new ServerStartException(
                    "There is no port " + port + ". Choose one between 1 and 65535 with --port.");
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new ServerStartException(
                    "There is no address " + host + ". Choose one of this machine's with --host.", e);
        } catch (BindException e) {
            throw new ServerStartException(explain(host, port, e), e);
        } catch (IOException e) {
            throw new ServerStartException(
                    "Can't listen on " + host + " port " + port + ": " + e.getMessage() + ".", e);
        }
    }

    private static String explain(String host, int port, BindException e) {
        String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("in use")) {
            return "Port " + port + " is taken"
                    + owner(port).map(owner -> " by " + owner).orElse("")
                    + ".\n  Stop that process, or choose another port with --port.";
        }
        if (reason.contains("permission") && port < LOWEST_WITHOUT_ROOT) {
            return "Only root may listen on port " + port + ".\n  Choose one above " + (LOWEST_WITHOUT_ROOT - 1)
                    + " with --port, and let a reverse proxy listen on " + port + ".";
        }
        return "Can't listen on " + host + " port " + port + ": " + e.getMessage()
                + ".\n  Choose one of this machine's addresses with --host.";
    }

    /** Find the process that listens on a port, as far as the system lets us see it. */
    private static Optional<String> owner(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && fields[3].equals(LISTENING))
                .filter(fields -> fields[1].endsWith(":" + "%04X".formatted(port)))
                .map(fields -> "socket:[" + fields[9] + "]")
                .flatMap(socket -> ProcessHandle.allProcesses().filter(process -> holds(process, socket)))
                .findFirst()
                .map(process -> "process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + command + ")")
                                .orElse(""));
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.anyMatch(file -> target(file).equals(socket));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
