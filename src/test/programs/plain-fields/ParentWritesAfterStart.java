// expect: DATA_RACE on Settings.name
// twin: ParentWritesBeforeStart
// The parent changes its mind after it has started the child.
public final class ParentWritesAfterStart {
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
        child.start();
        settings.name = "final";
        child.join();
    }
}
