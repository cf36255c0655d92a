// expect: DATA_RACE
// twin: SerialisedAfterCopy
// Serialisation reads the fields by itself while another thread writes one.
import java.io.*;

public class SerialisedWhileWritten {
    static class Player implements Serializable {
        int score = 1;
        volatile int level = 2;
        String name = "ann";
    }

    public static void main(String[] args) throws Exception {
        Player player = new Player();
        Thread game = new Thread(() -> {
            player.level = 3;
            player.score = 4;
        });
        game.start();
        try (var out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(player);
        }
        game.join();
    }
}
