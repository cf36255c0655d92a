// expect: DEADLOCK
// twin: ListenerCalledOutside
// The subject calls its listener while it holds its lock; the listener calls the subject while it holds its own.
public final class ListenerCallsBack {
    static final class Subject {
        private Watcher watcher;
        private int state;

        synchronized void watch(Watcher w) {
            watcher = w;
        }

        synchronized void change() {
            state++;
            watcher.changed();
        }

        synchronized int state() {
            return state;
        }
    }

    static final class Watcher {
        private final Subject subject;
        private int seen;

        Watcher(Subject subject) {
            this.subject = subject;
        }

        synchronized void changed() {
            seen++;
        }

        synchronized int compare() {
            return subject.state() - seen;
        }
    }

    public static void main(String[] args) throws Exception {
        Subject subject = new Subject();
        Watcher watcher = new Watcher(subject);
        subject.watch(watcher);
        Thread changer = new Thread(subject::change);
        changer.start();
        watcher.compare();
        changer.join();
    }
}
