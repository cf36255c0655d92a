// expect: DATA_RACE on ReleaseOnWrongSide.letter
// twin: AcquireFenceAfterOpaque
// The reader reads the released flag in opaque mode: no acquire, no edge.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public final class ReleaseOnWrongSide {
    static final class Post {
        int up;
    }

    static String letter;

    public static void main(String[] args) throws Exception {
        VarHandle up = MethodHandles.lookup().findVarHandle(Post.class, "up", int.class);
        Post post = new Post();
        Thread sender = new Thread(() -> {
            letter = "dear";
            up.setRelease(post, 1);
        });
        sender.start();
        while ((int) up.getOpaque(post) == 0) {
            Thread.onSpinWait();
        }
        System.out.println(letter.length());
        sender.join();
    }
}
