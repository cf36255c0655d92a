// expect: DATA_RACE
// twin: ProxyCounts
// The increment is called through reflection.
import java.lang.reflect.*;

public final class ReflectionRace {
    private int hits;

    public void hit() {
        hits++;
    }

    public static void main(String[] args) throws Exception {
        Class<?> c = Class.forName("ReflectionRace");
        Object o = c.getDeclaredConstructor().newInstance();
        Method m = c.getMethod("hit");
        Thread t = new Thread(() -> {
            try {
                m.invoke(o);
            } catch (ReflectiveOperationException e) {
                throw new RuntimeException(e);
            }
        });
        t.start();
        m.invoke(o);
        t.join();
        System.out.println(c.getDeclaredField("hits").getInt(o));
    }
}
