// expect: LEAK
// twin: FlusherIsTold
// A background thread waits for the next change, and there is none.
public final class FlusherWaitsForEver {
    static final class Document {
        private boolean changed;

        synchronized void change() {
            changed = true;
            notifyAll();
        }

        synchronized void flush() throws InterruptedException {
            while (true) {
                while (!changed) {
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
    }
}
