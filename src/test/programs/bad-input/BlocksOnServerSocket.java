// expect: NOT_JUDGED | FAILED
// Waits for a connection that nobody makes.
import java.net.InetAddress;
import java.net.ServerSocket;

public final class BlocksOnServerSocket {
    public static void main(String[] args) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.out.println(server.accept().getPort());
        }
    }
}
