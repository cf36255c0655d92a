// expect: FAILED
// A thread throws an Error of its own kind, and nobody joins it.
public final class ThrowsThreadDeathLike {
    static final class Surprise extends Error {
        private static final long serialVersionUID = 1L;

        Surprise() {
            super("surprise", null, false, false);
        }
    }

    public static void main(String[] args) throws Exception {
        new Thread(() -> {
            throw new Surprise();
        }).start();
    }
}
