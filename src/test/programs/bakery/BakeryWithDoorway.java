// expect: CLEAN
// twin: BakeryWithoutDoorway
// Lamport's bakery: whoever is still choosing a number is waited for.
import java.util.concurrent.atomic.AtomicIntegerArray;

public class BakeryWithDoorway {
    private static final int CUSTOMERS = 2;
    private static final AtomicIntegerArray choosing = new AtomicIntegerArray(CUSTOMERS);
    private static final AtomicIntegerArray number = new AtomicIntegerArray(CUSTOMERS);
    private static int loaves;

    static void enter(int me) {
        choosing.set(me, 1);
        int highest = 0;
        for (int each = 0; each < CUSTOMERS; each++) {
            highest = Math.max(highest, number.get(each));
        }
        number.set(me, highest + 1);
        choosing.set(me, 0);
        for (int each = 0; each < CUSTOMERS; each++) {
            while (choosing.get(each) == 1) {
                Thread.yield();
            }
            while (isBefore(each, me)) {
                Thread.yield();
            }
        }
    }

    static boolean isBefore(int other, int me) {
        int theirs = number.get(other);
        int mine = number.get(me);
        return theirs != 0 && (theirs < mine || theirs == mine && other < me);
    }

    static void leave(int me) {
        number.set(me, 0);
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] customers = new Thread[CUSTOMERS];
        for (int i = 0; i < CUSTOMERS; i++) {
            int me = i;
            customers[i] = new Thread(() -> {
                enter(me);
                loaves++;
                leave(me);
            });
            customers[i].start();
        }
        for (Thread customer : customers) {
            customer.join();
        }
        assert loaves == CUSTOMERS;
    }
}
