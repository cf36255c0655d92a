public class Counter {
    static int count;
    public static void main(String[] a) throws Exception {
        Thread one = new Thread(Counter::add);
        Thread two = new Thread(Counter::add);
        one.start();
        two.start();
        one.join();
        two.join();
        System.out.println(count);
    }
    static void add() {
        int seen = count;
        count = seen + 1;
    }
}
