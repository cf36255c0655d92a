// expect: CLEAN
// twin: SerialisedWhileWritten
// What is written is a copy made under the lock that guards the score; level is volatile.
import java.io.*;

public class SerialisedAfterCopy {
    static class Player implements Serializable {
        private int score = 1;
        volatile int level = 2;
        String name = "ann";
        transient int cache;

        synchronized void score(int points) {
            score += points;
        }

        synchronized Player copy() {
            var copy = new Player();
            copy.score = score;
            return copy;
        }
    }

    public static void main(String[] args) throws Exception {
        Player player = new Player();
        Thread game = new Thread(() -> {
            player.level = 3;
            player.score(3);
            player.cache = 5;
        });
        game.start();
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(player.copy());
        }
        game.join();
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            int score = ((Player) in.readObject()).score;
            assert score == 1 || score == 4;
        }
    }
}
