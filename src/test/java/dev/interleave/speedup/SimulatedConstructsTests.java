package dev.interleave.speedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Simulates programs that keep four cores busy for four units, each by another construct: sixteen units in all. */
class SimulatedConstructsTests {
    private static final ProgramsToSimulate PROGRAMS = new ProgramsToSimulate();

    static {
        PROGRAMS.add("Alone", "Kernel.unit(8);");
        PROGRAMS.add(
                "Subclasses",
                "class T extends Thread { public void run() { Kernel.unit(4); } } T[] ts = { new T(), new T(), new"
                        + " T(), new T() }; for (T t : ts) t.start(); for (T t : ts) t.join();");
        PROGRAMS.add(
                "Pool",
                "try (var pool = Executors.newFixedThreadPool(4)) { var all = new ArrayList<Future<Long>>(); for (int"
                        + " i = 0; i < 16; i++) all.add(pool.submit(() -> Kernel.unit(1))); for (var f : all) f.get(); }");
        PROGRAMS.add(
                "InvokeAll",
                "try (var pool = Executors.newCachedThreadPool()) { pool.invokeAll(Collections.nCopies(4, () ->"
                        + " Kernel.unit(4))); }");
        PROGRAMS.add(
                "Futures",
                "var pool = Executors.newFixedThreadPool(4); var all = new ArrayList<CompletableFuture<Long>>(); for"
                        + " (int i = 0; i < 4; i++) all.add(CompletableFuture.supplyAsync(() -> Kernel.unit(4), pool));"
                        + " CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join(); pool.shutdown();");
        PROGRAMS.add("Stream", "IntStream.range(0, 16).parallel().mapToLong(i -> Kernel.unit(1)).sum();");
        PROGRAMS.add(
                "Latch",
                "var latch = new CountDownLatch(4); for (int i = 0; i < 4; i++) Thread.startVirtualThread(() -> {"
                        + " Kernel.unit(4); latch.countDown(); }); latch.await();");
        PROGRAMS.add(
                "Barrier",
                "var barrier = new CyclicBarrier(4); Kernel.together(4, () -> { for (int i = 0; i < 4; i++) {"
                        + " Kernel.unit(1); barrier.await(); } });");
        PROGRAMS.add(
                "Phased",
                "var phaser = new Phaser(4); Kernel.together(4, () -> { for (int i = 0; i < 4; i++) { Kernel.unit(1);"
                        + " phaser.arriveAndAwaitAdvance(); } });");
        PROGRAMS.add(
                "Queue",
                "var queue = new LinkedBlockingQueue<Integer>(); for (int i = 0; i < 16; i++) queue.add(i);"
                        + " Kernel.together(4, () -> { while (queue.poll() != null) Kernel.unit(1); });");
        PROGRAMS.add(
                "Handed",
                "var queue = new SynchronousQueue<Integer>(); for (int i = 0; i < 4; i++)"
                        + " Thread.startVirtualThread(Kernel.of(() -> { Kernel.unit(4); queue.put(1); })); for (int i = 0;"
                        + " i < 4; i++) queue.take();");
        PROGRAMS.add(
                "Swapped",
                "var swaps = List.of(new Exchanger<Integer>(), new Exchanger<Integer>()); var next = new AtomicInteger();"
                        + " Kernel.together(4, () -> { var swap = swaps.get(next.getAndIncrement() % 2); for (int i = 0;"
                        + " i < 4; i++) { Kernel.unit(1); swap.exchange(i); } });");
        PROGRAMS.add(
                "Scope",
                "try (var scope = StructuredTaskScope.open()) { for (int i = 0; i < 4; i++) scope.fork(() ->"
                        + " Kernel.unit(4)); scope.join(); }");
        PROGRAMS.add(
                "Notified",
                "Object lock = new Object(); int[] left = { 4 }; for (int i = 0; i < 4; i++) new Thread(() -> {"
                        + " Kernel.unit(4); synchronized (lock) { if (--left[0] == 0) lock.notifyAll(); } }).start();"
                        + " synchronized (lock) { while (left[0] > 0) lock.wait(); }");
        PROGRAMS.add(
                "Signalled",
                "var lock = new ReentrantLock(); var done = lock.newCondition(); int[] left = { 4 }; for (int i = 0; i"
                        + " < 4; i++) new Thread(() -> { Kernel.unit(4); lock.lock(); try { if (--left[0] == 0)"
                        + " done.signal(); } finally { lock.unlock(); } }).start(); lock.lock(); try { while (left[0] > 0)"
                        + " done.await(); } finally { lock.unlock(); }");
        PROGRAMS.add(
                "Permits",
                "var permits = new Semaphore(4); Kernel.together(8, () -> { permits.acquire(); Kernel.unit(2);"
                        + " permits.release(); });");
        PROGRAMS.add(
                "ReadLocks",
                "var lock = new ReentrantReadWriteLock(); Kernel.together(4, () -> { for (int i = 0; i < 4; i++) {"
                        + " lock.readLock().lock(); try { Kernel.unit(1); } finally { lock.readLock().unlock(); } } });");
        PROGRAMS.add(
                "Stamped",
                "var lock = new StampedLock(); Kernel.together(4, () -> { for (int i = 0; i < 4; i++) { long stamp ="
                        + " lock.readLock(); try { Kernel.unit(1); } finally { lock.unlockRead(stamp); } } });");
        PROGRAMS.add(
                "Atomics",
                "var next = new AtomicInteger(); Kernel.together(4, () -> { while (next.getAndIncrement() < 16)"
                        + " Kernel.unit(1); });");
        PROGRAMS.add(
                "Maps",
                "var map = new ConcurrentHashMap<Integer, Long>(); Kernel.together(4, () -> { for (int i = 0; i < 4;"
                        + " i++) map.merge(i, Kernel.unit(1), Long::sum); });");
        PROGRAMS.add(
                "Parked",
                "Thread main = Thread.currentThread(); var left = new AtomicInteger(4); for (int i = 0; i < 4; i++)"
                        + " new Thread(() -> { Kernel.unit(4); if (left.decrementAndGet() == 0) LockSupport.unpark(main);"
                        + " }).start(); while (left.get() > 0) LockSupport.park();");
        PROGRAMS.add(
                "Timed",
                "try (var pool = Executors.newScheduledThreadPool(4)) { for (int i = 0; i < 4; i++) pool.schedule(()"
                        + " -> Kernel.unit(4), 1, TimeUnit.MILLISECONDS); }");
    }

    /** What library, compiler and virtual machine do differently in each process, if one lets them. */
    private static final ProgramsToSimulate MOODY = new ProgramsToSimulate();

    static {
        MOODY.add(
                "Hashed",
                "var all = new HashMap<Object, Integer>(); for (int i = 0; i < 40; i++) all.put(new Object(), i);"
                        + " System.out.print(all.values() + \" \" + new Object().hashCode() + \" \""
                        + " + Map.of(Hashed.class, 1, Kernel.class, 2, String.class, 3).values());");
        MOODY.add(
                "Compared",
                "byte[] a = new byte[5_000]; byte[] b = a.clone(); String text = \"\\u20ac uro\".repeat(200); long sum = 0;"
                        + " for (int i = 0; i < 300; i++) { sum += Arrays.equals(a, b) ? 1 : 0; sum += Math.max(i, 7);"
                        + " for (int k = 0; k < text.length(); k++) sum += text.charAt(k); } System.out.print(sum);");
        MOODY.add(
                "Reflects",
                "for (int i = 0; i < 50; i++) Kernel.class.getDeclaredMethods(); System.out.print("
                        + "Kernel.class.getDeclaredMethod(\"unit\", int.class).invoke(null, 1));");
        MOODY.add(
                "Spawns",
                "public static class Child { public static void main(String[] given) { System.out.println("
                        + "given[0] + IntStream.range(0, 9).mapToObj(i -> given[0] + i).collect(Collectors.joining())); } }",
                "var all = new ArrayList<Process>(); for (int i = 0; i < 8; i++) all.add(new ProcessBuilder(\"java\","
                        + " \"-cp\", \"anywhere\", \"Spawns$Child\", \"child\" + i).start()); for (Process each : all)"
                        + " System.out.print(each.inputReader().readLine() + \" \" + each.waitFor());");
    }

    @BeforeAll
    static void simulateAll() throws Exception {
        PROGRAMS.simulateAll(1, 4);
    }

    @Test
    void eachConstructKeepsFourCoresBusy() {
        double unit = PROGRAMS.on("Alone", 1).makespan() / 8.0;
        PROGRAMS.names().stream().filter(name -> !name.equals("Alone")).forEach(name -> {
            assertThat(PROGRAMS.result(name).reason()).as(name).isEmpty();
            assertThat((double) PROGRAMS.on(name, 1).makespan()).as(name).isBetween(15.9 * unit, 18 * unit);
            assertThat((double) PROGRAMS.on(name, 4).makespan()).as(name).isBetween(3.99 * unit, 5.5 * unit);
        });
    }

    @Test
    void theSameProgramsGiveTheSameBytesInEveryProcess() throws Exception {
        Map<String, byte[]> classes = PROGRAMS.classes();
        List<SimulationRequest> requests = List.of(
                SimulatorForTests.main(classes, "Maps", 1, 2, 4),
                SimulatorForTests.main(classes, "Stream", 2, 16),
                SimulatorForTests.main(classes, "Notified", 2),
                SimulatorForTests.main(classes, "Futures", 3));

        assertThat(SimulatorForTests.answer(requests)).isEqualTo(SimulatorForTests.answer(requests));
    }

    @Test
    void neitherHashCodesNorWhenTheCompilerComesChangesAByte() throws Exception {
        Map<String, byte[]> classes = MOODY.classes();
        List<SimulationRequest> requests = MOODY.names().stream()
                .map(name -> SimulatorForTests.main(classes, name, 1, 2))
                .toList();

        byte[] compiled = SimulatorForTests.answer(requests);

        assertThat(SimulatorForTests.answer(requests, "-Xint")).isEqualTo(compiled);
        assertThat(SimulatorForTests.answer(requests, "-Xcomp", "-Xmn2m")).isEqualTo(compiled);
    }
}
