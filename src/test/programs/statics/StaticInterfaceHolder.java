// expect: DATA_RACE on Registry.last
// twin: StaticHolderSynchronized
// Static state of a nested class is written by two tasks.
public final class StaticInterfaceHolder {
    static final class Registry {
        private static String last = "";

        static void note(String name) {
            last = name;
        }
    }

    static class Visitor implements Runnable {
        private final String name;

        Visitor(String name) {
            this.name = name;
        }

        public void run() {
            Registry.note(name);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread left = new Thread(new Visitor("left"));
        Thread right = new Thread(new Visitor("right"));
        left.start();
        right.start();
        right.join();
        left.join();
        System.out.println(Registry.last.isEmpty());
    }
}
