// expect: DATA_RACE on OpaqueFlagPublishes.data
// twin: ReleaseAcquireFlag
// Opaque mode is atomic and coherent but orders nothing else.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public final class OpaqueFlagPublishes {
    static final VarHandle FLAG;
    static boolean flag;
    static int data;

    static {
        try {
            FLAG = MethodHandles.lookup().findStaticVarHandle(OpaqueFlagPublishes.class, "flag", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread writer = new Thread(() -> {
            data = 5;
            FLAG.setOpaque(true);
        });
        writer.start();
        if ((boolean) FLAG.getOpaque()) {
            System.out.println(data);
        }
        writer.join();
    }
}
