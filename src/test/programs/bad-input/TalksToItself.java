// expect: CLEAN | NOT_JUDGED | FAILED
// Client and server thread over a loopback socket.
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

public final class TalksToItself {
    interface Body {
        void run() throws Exception;
    }

    static Thread thread(Body body) {
        return new Thread(() -> {
            try {
                body.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public static void main(String[] args) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread client = thread(() -> {
                try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
                    socket.getOutputStream().write(65);
                }
            });
            client.start();
            try (Socket accepted = server.accept()) {
                assert accepted.getInputStream().read() == 65;
            }
            client.join();
        }
    }
}
