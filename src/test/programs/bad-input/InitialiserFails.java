// expect: FAILED
// The main class can't be initialised.
public final class InitialiserFails {
    static final int value = Integer.parseInt("four");

    public static void main(String[] args) throws Exception {
        System.out.println(value);
    }
}
