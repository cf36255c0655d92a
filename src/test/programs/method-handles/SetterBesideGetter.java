// expect: DATA_RACE on SetterBesideGetter.level
// twin: SetterBeforeGetter
// One thread writes a field through a setter's handle, another reads it through a getter's.
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

public class SetterBesideGetter {
    private int level;

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle get = lookup.findGetter(SetterBesideGetter.class, "level", int.class);
        MethodHandle set = lookup.findSetter(SetterBesideGetter.class, "level", int.class);
        SetterBesideGetter tank = new SetterBesideGetter();
        Thread pump = new Thread(() -> {
            try {
                set.invokeExact(tank, 5);
            } catch (Throwable impossible) {
                throw new AssertionError(impossible);
            }
        });
        pump.start();
        int seen = (int) get.invokeExact(tank);
        pump.join();
        System.out.println(seen <= 5);
    }
}
