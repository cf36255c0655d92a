// expect: CLEAN
// twin: CountInProperty
// Each thread sets a property of its own.
public class PropertyForEach {
    public static void main(String[] args) throws InterruptedException {
        Thread other = new Thread(() -> System.setProperty("visits.other", "1"));
        other.start();
        System.setProperty("visits.main", "1");
        other.join();
        if (Integer.getInteger("visits.main") + Integer.getInteger("visits.other") != 2) {
            throw new AssertionError();
        }
    }
}
