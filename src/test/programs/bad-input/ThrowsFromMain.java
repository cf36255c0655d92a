// expect: FAILED
// main throws at once.
public final class ThrowsFromMain {
    public static void main(String[] args) throws Exception {
        throw new java.io.IOException("no");
    }
}
