// expect: CLEAN
// twin: HotelOverbooked
// compareAndSet books only a free room.
import java.util.concurrent.atomic.AtomicReferenceArray;

public final class HotelByCas {
    static final AtomicReferenceArray<String> rooms = new AtomicReferenceArray<>(2);

    static int book(String guest) {
        for (int room = 0; room < rooms.length(); room++) {
            if (rooms.compareAndSet(room, null, guest)) {
                return room;
            }
        }
        return -1;
    }

    public static void main(String[] args) throws Exception {
        int[] theirs = new int[1];
        Thread other = new Thread(() -> theirs[0] = book("bob"));
        other.start();
        int mine = book("ann");
        other.join();
        assert mine != theirs[0] : "one room, two guests";
    }
}
