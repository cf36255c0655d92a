// expect: CLEAN
// twin: UnparkBeforeWrite
// A volatile field carries the data; park is only the waiting.
import java.util.concurrent.locks.LockSupport;

public final class VolatileBeforeUnpark {
    static volatile String parcel;

    public static void main(String[] args) throws Exception {
        Thread receiver = new Thread(() -> {
            while (parcel == null) {
                LockSupport.park();
            }
            System.out.println(parcel == null);
        });
        receiver.start();
        parcel = "box";
        LockSupport.unpark(receiver);
        receiver.join();
    }
}
