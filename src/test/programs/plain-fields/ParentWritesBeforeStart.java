// expect: CLEAN
// twin: ParentWritesAfterStart
// Thread.start publishes everything that was written before it.
public final class ParentWritesBeforeStart {
    static final class Settings {
        String name = "draft";
    }

    public static void main(String[] args) throws Exception {
        Settings settings = new Settings();
        Thread child = new Thread() {
            @Override
            public void run() {
                System.out.println(settings.name.length());
            }
        };
        settings.name = "final";
        child.start();
        child.join();
    }
}
