// expect: CLEAN
// twin: GetAndAddBeside
// Every access goes through the handle's atomic modes.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public final class GetAndAddBoth {
    static class Meter {
        int ticks;
    }

    public static void main(String[] args) throws Exception {
        VarHandle ticks = MethodHandles.privateLookupIn(Meter.class, MethodHandles.lookup())
                .findVarHandle(Meter.class, "ticks", int.class);
        Meter meter = new Meter();
        Thread counter = new Thread(() -> ticks.getAndAdd(meter, 1));
        counter.start();
        ticks.setVolatile(meter, 0);
        counter.join();
        System.out.println(meter.ticks <= 1);
    }
}
