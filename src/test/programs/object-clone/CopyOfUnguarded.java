// expect: DATA_RACE
// twin: CopyOfGuarded
// A copy reads every field, here without the lock under which they are changed.
public class CopyOfUnguarded implements Cloneable {
    private int level;

    synchronized void raise() {
        level++;
    }

    public static void main(String[] args) throws Exception {
        CopyOfUnguarded original = new CopyOfUnguarded();
        Thread other = new Thread(original::raise);
        other.start();
        Object copy = original.clone();
        other.join();
        System.out.println(copy != original);
    }
}
