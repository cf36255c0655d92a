// expect: CLEAN
// twin: ReaderCountUnguarded
// Readers and writers share the monitor for the count, and a writer waits until it is zero.
public final class ReaderCountGuarded {
    static final class Library {
        int readers;
        int writes;

        void read() {
            synchronized (this) {
                readers++;
            }
            int seen = writes;
            synchronized (this) {
                if (seen >= 0) {
                    readers--;
                }
                notifyAll();
            }
        }

        synchronized void write() throws InterruptedException {
            while (readers > 0) {
                wait();
            }
            writes++;
        }
    }

    public static void main(String[] args) throws Exception {
        Library library = new Library();
        Thread a = new Thread(library::read);
        Thread b = new Thread(library::read);
        a.start();
        b.start();
        library.write();
        a.join();
        b.join();
    }
}
