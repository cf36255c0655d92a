public class Deadlock {
    static final Object left = new Object(), right = new Object();
    public static void main(String[] a) throws Exception {
        Thread one = new Thread(() -> { synchronized (left) {
            synchronized (right) { System.out.println(1); } } }, "one");
        Thread two = new Thread(() -> { synchronized (right) {
            synchronized (left) { System.out.println(2); } } }, "two");
        one.start(); two.start(); one.join(); two.join();
    }
}
