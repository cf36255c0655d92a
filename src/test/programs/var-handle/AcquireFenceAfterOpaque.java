// expect: CLEAN
// twin: ReleaseOnWrongSide
// The wait ends with an acquire read of the same flag.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public final class AcquireFenceAfterOpaque {
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
        if ((int) up.getAcquire(post) == 1) {
            System.out.println(letter.length());
        }
        sender.join();
    }
}
