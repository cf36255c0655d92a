// expect: DEADLOCK
// twin: InitOneWay
// Two classes need each other's initialisation, and two threads begin at both ends.
public final class InitCycle {
    static class Chicken {
        static final Object FIRST = new Object();
        static final Object EGG = Egg.INSTANCE;
    }

    static class Egg {
        static final Object INSTANCE = new Object();
        static final Object HEN = Chicken.FIRST;
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
