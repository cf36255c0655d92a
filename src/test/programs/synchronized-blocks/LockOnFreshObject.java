// expect: DATA_RACE on LockOnFreshObject.sum
// twin: LockOnArgument
// Every call locks an object that nobody else can see.
public final class LockOnFreshObject {
    static int sum;

    static void add(int amount) {
        synchronized (new Object()) {
            sum += amount;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> add(1));
        a.start();
        add(2);
        a.join();
        System.out.println(sum);
    }
}
