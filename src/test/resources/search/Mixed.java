import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

/** Runs small random programs: each argument is one thread, as words for its operations; brackets enclose what is done under a lock. */
public class Mixed {
    static volatile int v0, v1;
    static final AtomicInteger a0 = new AtomicInteger(), a1 = new AtomicInteger();
    static final Object m0 = new Object(), m1 = new Object();
    static final ReentrantLock l0 = new ReentrantLock(), l1 = new ReentrantLock();
    static final Condition c0 = l0.newCondition();
    static final Semaphore s0 = new Semaphore(1), s1 = new Semaphore(0);
    static final CountDownLatch latch = new CountDownLatch(2);
    static final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
    static final FutureTask<Integer> task = new FutureTask<>(() -> a0.incrementAndGet());
    static final CompletableFuture<Integer> promise = new CompletableFuture<>();
    static final CyclicBarrier barrier = new CyclicBarrier(2);
    static volatile boolean open;
    static Thread[] threads;
    static final ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
    static final ReentrantLock fair = new ReentrantLock(true);
    static final ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
    static final StampedLock stamped = new StampedLock();
    static int guarded, w, w2;

    /** An operation with what is done inside of it. */
    record Op(String name, List<Op> inside) {}

    static final class Worker implements Runnable {
        final List<Op> ops;
        int sum;

        Worker(List<Op> ops) {
            this.ops = ops;
        }

        public void run() {
            try {
                all(ops);
            } catch (InterruptedException e) {
                sum = sum * 7 + 5;
            } catch (Exception e) {
                sum = sum * 7 + 6;
            }
        }

        void all(List<Op> some) throws Exception {
            for (Op op : some) {
                one(op);
            }
        }

        void note(int value) {
            sum = sum * 10 + value;
        }

        void one(Op op) throws Exception {
            switch (op.name) {
                case "r0" -> note(v0);
                case "r1" -> note(v1);
                case "w0" -> v0 = 1 + sum % 3;
                case "w1" -> v1 = 1 + sum % 3;
                case "i0" -> note(a0.incrementAndGet());
                case "i1" -> note(a1.getAndAdd(2));
                case "x0" -> note(a0.compareAndSet(0, 3) ? 1 : 0);
                case "x1" -> note(a1.getAndSet(1 + sum % 3));
                case "u0" -> note(a0.updateAndGet(n -> n * 2 + 1));
                case "g0" -> note(a0.get());
                case "m0" -> { synchronized (m0) { all(op.inside); } }
                case "m1" -> { synchronized (m1) { all(op.inside); } }
                case "p0" -> { synchronized (m0) { note(guarded++); } }
                case "l0" -> { l0.lock(); try { all(op.inside); } finally { l0.unlock(); } }
                case "l1" -> { l1.lockInterruptibly(); try { all(op.inside); } finally { l1.unlock(); } }
                case "t0" -> { if (l0.tryLock()) { try { note(1); all(op.inside); } finally { l0.unlock(); } } else { note(0); } }
                case "aw" -> { l0.lock(); try { while (!open) { c0.await(); } } finally { l0.unlock(); } }
                case "si" -> { l0.lock(); try { open = true; c0.signal(); } finally { l0.unlock(); } }
                case "wa" -> { synchronized (m1) { while (!open) { m1.wait(); } } }
                case "wo" -> { synchronized (m1) { if (!open) { m1.wait(); } note(1); } }
                case "no" -> { synchronized (m1) { open = true; m1.notify(); } }
                case "na" -> { synchronized (m1) { open = true; m1.notifyAll(); } }
                case "nn" -> { synchronized (m1) { m1.notify(); } }
                case "q0" -> s0.acquire();
                case "z0" -> s0.release();
                case "q1" -> s1.acquire();
                case "z1" -> s1.release();
                case "y0" -> note(s0.tryAcquire() ? 1 : 0);
                case "k1" -> note(s1.availablePermits());
                case "dn" -> latch.countDown();
                case "la" -> latch.await();
                case "lc" -> note((int) latch.getCount());
                case "pk" -> LockSupport.park();
                case "up" -> LockSupport.unpark(threads[0]);
                case "in" -> threads[0].interrupt();
                case "ii" -> note(Thread.currentThread().isInterrupted() ? 1 : 0);
                case "ci" -> note(Thread.interrupted() ? 1 : 0);
                case "co" -> note(map.compute(1, (k, n) -> n == null ? 1 : n + 1));
                case "pi" -> note(map.putIfAbsent(1, 4) == null ? 1 : 0);
                case "mg" -> note(map.getOrDefault(1, 0));
                case "mr" -> note(map.remove(1) == null ? 0 : 1);
                case "fr" -> task.run();
                case "fg" -> note(task.get());
                case "fd" -> note(task.isDone() ? 1 : 0);
                case "pc" -> note(promise.complete(2 + sum % 3) ? 1 : 0);
                case "pg" -> note(promise.join());
                case "pn" -> note(promise.getNow(9));
                case "ba" -> barrier.await();
                case "tw" -> { synchronized (m1) { if (!open) { m1.wait(5); } note(open ? 1 : 0); } }
                case "ta" -> { l0.lock(); try { note(open || c0.await(5, TimeUnit.MILLISECONDS) ? 1 : 0); } finally { l0.unlock(); } }
                case "tl" -> { if (l0.tryLock(5, TimeUnit.MILLISECONDS)) { note(guarded++); l0.unlock(); } else { note(8); } }
                case "tq" -> note(s1.tryAcquire(5, TimeUnit.MILLISECONDS) ? 1 : 0);
                case "tc" -> note(latch.await(5, TimeUnit.MILLISECONDS) ? 1 : 0);
                case "tj" -> { if (Thread.currentThread() != threads[0]) { threads[0].join(5); note(threads[0].isAlive() ? 1 : 0); } }
                case "sl" -> Thread.sleep(5);
                case "bu" -> queue.put(1 + sum % 3);
                case "bt" -> note(queue.take());
                case "bo" -> note(queue.offer(4, 5, TimeUnit.MILLISECONDS) ? 1 : 0);
                case "bp" -> { Integer got = queue.poll(5, TimeUnit.MILLISECONDS); note(got == null ? 0 : got); }
                case "st" -> { long stamp = stamped.writeLock(); note(w++); stamped.unlockWrite(stamp); }
                case "lf" -> { fair.lock(); try { all(op.inside); } finally { fair.unlock(); } }
                case "rl" -> { rw.readLock().lock(); try { note(w2); all(op.inside); } finally { rw.readLock().unlock(); } }
                case "wl" -> { rw.writeLock().lock(); try { w2++; all(op.inside); } finally { rw.writeLock().unlock(); } }
                case "sj" -> {
                    Worker child = new Worker(op.inside);
                    Thread thread = new Thread(child);
                    thread.start();
                    thread.join();
                    note(child.sum);
                }
                default -> throw new IllegalArgumentException(op.name);
            }
        }
    }

    public static void main(String[] scripts) throws Exception {
        Worker[] workers = new Worker[scripts.length - 1];
        threads = new Thread[workers.length];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Worker(parsed(scripts[i + 1]));
            threads[i] = new Thread(workers[i]);
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        int[] sums = new int[workers.length];
        for (int i = 0; i < workers.length; i++) {
            sums[i] = workers[i].sum;
        }
        System.out.println(Arrays.toString(sums) + " " + v0 + v1 + a0 + a1 + guarded);
    }

    static List<Op> parsed(String script) {
        int[] at = {0};
        return parsed(script, at);
    }

    /** Two letters for each operation, brackets around what is inside of the last. */
    private static List<Op> parsed(String script, int[] at) {
        var ops = new ArrayList<Op>();
        while (at[0] < script.length() && script.charAt(at[0]) != ']') {
            String name = script.substring(at[0], at[0] + 2);
            at[0] += 2;
            List<Op> inside = List.of();
            if (at[0] < script.length() && script.charAt(at[0]) == '[') {
                at[0]++;
                inside = parsed(script, at);
                at[0]++;
            }
            ops.add(new Op(name, inside));
        }
        return ops;
    }
}
