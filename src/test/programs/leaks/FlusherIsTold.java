// expect: CLEAN
// twin: FlusherWaitsForEver
// The document is closed, and the flusher ends.
public final class FlusherIsTold {
    static final class Document {
        private boolean changed;
        private boolean closed;

        synchronized void close() {
            closed = true;
            notifyAll();
        }

        synchronized void change() {
            changed = true;
            notifyAll();
        }

        synchronized void flush() throws InterruptedException {
            while (!closed) {
                while (!changed && !closed) {
                    wait();
                }
                changed = false;
            }
        }
    }

    interface Body {
        void run() throws Exception;
    }

    static Thread thread(Body body) {
        return new Thread(() -> {
            try {
                body.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public static void main(String[] args) throws Exception {
        Document document = new Document();
        Thread flusher = thread(() -> document.flush());
        flusher.start();
        document.change();
        document.close();
    }
}
