// expect: DATA_RACE
// twin: SnapshotCopiesList
// An "immutable" view of a list that is still changed.
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class SnapshotSharesList {
    static final class Room {
        private final List<String> people = new ArrayList<>();

        synchronized void enter(String name) {
            people.add(name);
        }

        synchronized List<String> people() {
            return Collections.unmodifiableList(people);
        }
    }

    public static void main(String[] args) throws Exception {
        Room room = new Room();
        Thread guest = new Thread(() -> room.enter("guest"));
        guest.start();
        System.out.println(room.people().size() < 2);
        guest.join();
    }
}
