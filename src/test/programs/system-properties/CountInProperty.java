// expect: FAILED
// twin: PropertyForEach
// Reading a system property and writing it back are two calls.
public class CountInProperty {
    static void count() {
        System.setProperty("visits", String.valueOf(Integer.getInteger("visits", 0) + 1));
    }

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("visits", "0");
        Thread other = new Thread(CountInProperty::count);
        other.start();
        count();
        other.join();
        if (Integer.getInteger("visits") != 2) {
            throw new AssertionError(Integer.getInteger("visits"));
        }
    }
}
