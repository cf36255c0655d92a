// expect: DATA_RACE
// twin: CopyUnderLock
// A copy reads every field, here without the lock under which they are changed.
public class CopyWhileChanged implements Cloneable {
    private int level;

    synchronized void raise() {
        level++;
    }

    public static void main(String[] args) throws Exception {
        CopyWhileChanged original = new CopyWhileChanged();
        Thread other = new Thread(original::raise);
        other.start();
        Object copy = original.clone();
        other.join();
        System.out.println(copy != original);
    }
}
