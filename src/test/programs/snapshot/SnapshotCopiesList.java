// expect: CLEAN
// twin: SnapshotSharesList
// The copy is made under the lock and never changes.
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class SnapshotCopiesList {
    static final class Room {
        private final List<String> people = new ArrayList<>();

        synchronized void enter(String name) {
            people.add(name);
        }

        synchronized List<String> people() {
            return Collections.unmodifiableList(new ArrayList<>(people));
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
