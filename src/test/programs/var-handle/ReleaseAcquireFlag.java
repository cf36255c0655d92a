// expect: CLEAN
// twin: OpaqueFlagPublishes
// setRelease publishes, getAcquire receives.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public final class ReleaseAcquireFlag {
    static final VarHandle FLAG;
    static boolean flag;
    static int data;

    static {
        try {
            FLAG = MethodHandles.lookup().findStaticVarHandle(ReleaseAcquireFlag.class, "flag", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread writer = new Thread(() -> {
            data = 5;
            FLAG.setRelease(true);
        });
        writer.start();
        if ((boolean) FLAG.getAcquire()) {
            assert data == 5;
        }
        writer.join();
    }
}
