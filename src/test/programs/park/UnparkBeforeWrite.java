// expect: DATA_RACE on UnparkBeforeWrite.parcel
// twin: VolatileBeforeUnpark
// The permit is given before the data is there.
import java.util.concurrent.locks.LockSupport;

public final class UnparkBeforeWrite {
    static String parcel;

    public static void main(String[] args) throws Exception {
        Thread receiver = new Thread(() -> {
            LockSupport.park();
            System.out.println(parcel == null);
        });
        receiver.start();
        LockSupport.unpark(receiver);
        parcel = "box";
        receiver.join();
    }
}
