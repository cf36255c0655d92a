// expect: DATA_RACE on Meter.ticks
// twin: GetAndAddBoth
// One thread counts atomically through the handle, another writes the plain field.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public final class GetAndAddBeside {
    static class Meter {
        int ticks;
    }

    public static void main(String[] args) throws Exception {
        VarHandle ticks = MethodHandles.privateLookupIn(Meter.class, MethodHandles.lookup())
                .findVarHandle(Meter.class, "ticks", int.class);
        Meter meter = new Meter();
        Thread counter = new Thread(() -> ticks.getAndAdd(meter, 1));
        counter.start();
        meter.ticks = 0;
        counter.join();
        System.out.println(meter.ticks <= 1);
    }
}
