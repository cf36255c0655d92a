// expect: CLEAN
// twin: CopyWhileChanged
// Each thread changes a copy of its own, made while nobody changes the original.
public class CopyUnderLock implements Cloneable {
    private int level;

    @Override
    public synchronized CopyUnderLock clone() {
        try {
            return (CopyUnderLock) super.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    synchronized void raise() {
        level++;
    }

    public static void main(String[] args) throws InterruptedException {
        CopyUnderLock original = new CopyUnderLock();
        original.level = 3;
        Thread other = new Thread(() -> {
            CopyUnderLock own = original.clone();
            own.level += 10;
            original.raise();
        });
        other.start();
        CopyUnderLock own = original.clone();
        own.level *= 2;
        other.join();
        if (original.level != 4) {
            throw new AssertionError(original.level);
        }
    }
}
