// expect: DATA_RACE
// twin: CloneUnderLock
// clone reads every element.
public final class CloneWhileWritten {
    public static void main(String[] args) throws Exception {
        String[] names = {"a", "b"};
        Thread writer = new Thread(() -> names[1] = "c");
        writer.start();
        String[] copy = names.clone();
        writer.join();
        System.out.println(copy[0]);
    }
}
