// expect: CLEAN
// twin: InitCycle
// Only one of the classes needs the other.
public final class InitOneWay {
    static class Chicken {
        static final Object FIRST = new Object();
        static final Object EGG = Egg.INSTANCE;
    }

    static class Egg {
        static final Object INSTANCE = new Object();
        static final Object HEN = "hen";
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> System.out.println(Chicken.EGG != null));
        Thread b = new Thread(() -> System.out.println(Egg.HEN != null));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
