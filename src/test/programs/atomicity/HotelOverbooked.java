// expect: FAILED
// twin: HotelByCas
// Each room is set atomically, but the search and the booking are apart.
import java.util.concurrent.atomic.AtomicReferenceArray;

public final class HotelOverbooked {
    static final AtomicReferenceArray<String> rooms = new AtomicReferenceArray<>(2);

    static int book(String guest) {
        for (int room = 0; room < rooms.length(); room++) {
            if (rooms.get(room) == null) {
                rooms.set(room, guest);
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
