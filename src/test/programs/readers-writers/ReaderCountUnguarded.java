// expect: DATA_RACE on Library.readers
// twin: ReaderCountGuarded
// Readers announce themselves in a plain counter.
public final class ReaderCountUnguarded {
    static final class Library {
        int readers;
        int writes;

        void read() {
            readers++;
            readers--;
        }

        synchronized void write() {
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
