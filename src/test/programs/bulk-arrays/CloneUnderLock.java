// expect: CLEAN
// twin: CloneWhileWritten
// Writing and cloning hold the same monitor.
public final class CloneUnderLock {
    public static void main(String[] args) throws Exception {
        String[] names = {"a", "b"};
        Thread writer = new Thread(() -> {
            synchronized (names) {
                names[1] = "c";
            }
        });
        writer.start();
        String[] copy;
        synchronized (names) {
            copy = names.clone();
        }
        writer.join();
        System.out.println(copy[0]);
    }
}
