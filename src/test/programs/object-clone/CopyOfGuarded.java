// expect: CLEAN
// twin: CopyOfUnguarded
// Each thread changes a copy of its own, made while nobody changes the original.
public class CopyOfGuarded implements Cloneable {
    private int level;

    @Override
    public synchronized CopyOfGuarded clone() {
        try {
            return (CopyOfGuarded) super.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    synchronized void raise() {
        level++;
    }

    public static void main(String[] args) throws InterruptedException {
        CopyOfGuarded original = new CopyOfGuarded();
        original.level = 3;
        Thread other = new Thread(() -> {
            CopyOfGuarded own = original.clone();
            own.level += 10;
            original.raise();
        });
        other.start();
        CopyOfGuarded own = original.clone();
        own.level *= 2;
        other.join();
        if (original.level != 4) {
            throw new AssertionError(original.level);
        }
    }
}
