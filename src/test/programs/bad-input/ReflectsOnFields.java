// expect: DATA_RACE | NOT_JUDGED
// Increments a field by reflection from two threads.
import java.lang.reflect.Field;

public final class ReflectsOnFields {
    static int counter;

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
        Body increment = () -> {
            Field field = ReflectsOnFields.class.getDeclaredField("counter");
            field.setInt(null, field.getInt(null) + 1);
        };
        Thread a = thread(increment);
        Thread b = thread(increment);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
