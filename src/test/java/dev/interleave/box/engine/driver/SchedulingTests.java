package dev.interleave.box.engine.driver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interleave.box.engine.EngineForTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Explores whole programs in the linked image: what the scheduler finds, and that it finds the same again. */
class SchedulingTests {
    @TempDir
    Path directory;

    @Test
    void theSameProgramIsExploredTheSameWayInEveryProcess() throws Exception {
        EngineForTests.prepare(directory, "Mixed", MIXED);

        JsonNode first = EngineForTests.explore(directory, "Mixed", "--schedules", "120", "--seed", "7");
        JsonNode second = EngineForTests.explore(directory, "Mixed", "--schedules", "120", "--seed", "7");

        assertThat(first).isEqualTo(second);
        assertThat(first.path("strength").path("traces").asInt()).isGreaterThan(20);
    }

    @Test
    void nothingThatDiffersFromJvmToJvmReachesAProgram() throws Exception {
        EngineForTests.prepare(directory, "Entropy", ENTROPY);

        JsonNode first = EngineForTests.explore(directory, "Entropy", "--schedules", "20");
        JsonNode second = EngineForTests.explore(directory, "Entropy", "--schedules", "20");

        assertThat(first.path("findings")).hasSize(1);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aProgramThatGoesByIdentityHashCodesReplaysInAnotherProcess() throws Exception {
        EngineForTests.prepare(directory, "ByIdentity", BY_IDENTITY);

        JsonNode found = EngineForTests.explore(directory, "ByIdentity", "--schedules", "40");
        String id = found.path("findings").path(0).path("schedule").asText();
        JsonNode again = EngineForTests.explore(directory, "ByIdentity", "--replay", id);

        assertThat(found.path("verdict").asText()).isEqualTo("DATA_RACE");
        assertThat(again.path("findings")).contains(found.path("findings").path(0));
    }

    @Test
    void aStepThatWaitedForAnotherThreadSaysSo() throws Exception {
        EngineForTests.prepare(directory, "Ordered", ORDERED);

        JsonNode report = EngineForTests.explore(directory, "Ordered", "--schedules", "20");

        JsonNode finding = report.path("findings").path(0);
        assertThat(finding.path("orders").findValuesAsText("reason"))
                .contains("start", "unlock \u2192 lock", "end \u2192 join");
        for (JsonNode order : finding.path("orders")) {
            JsonNode from = finding.path("interleaving").path(order.path("from").asInt());
            JsonNode to = finding.path("interleaving").path(order.path("to").asInt());
            assertThat(order.path("from").asInt()).isLessThan(order.path("to").asInt());
            assertThat(from.path("thread")).isNotEqualTo(to.path("thread"));
        }
    }

    @Test
    void aWriterThatWaitsForAReaderNamesIt() throws Exception {
        EngineForTests.prepare(directory, "Upgrade", UPGRADE);

        JsonNode report = EngineForTests.explore(directory, "Upgrade", "--schedules", "5");

        assertThat(report.path("verdict").asText()).isEqualTo("DEADLOCK");
        assertThat(report.path("findings").path(0).path("message").asText())
                .contains("upgrader", "ReentrantReadWriteLock.WriteLock.lock", "held by upgrader");
    }

    @Test
    void aFindingReplaysFromItsIdAlone() throws Exception {
        EngineForTests.prepare(directory, "Cycle", CYCLE);

        JsonNode found = EngineForTests.explore(directory, "Cycle", "--schedules", "200");
        String id = found.path("findings").path(0).path("schedule").asText();
        JsonNode again = EngineForTests.explore(directory, "Cycle", "--replay", id);

        assertThat(found.path("verdict").asText()).isEqualTo("DEADLOCK");
        assertThat(again.path("verdict").asText()).isEqualTo("DEADLOCK");
        assertThat(again.path("findings").path(0).path("accesses"))
                .isEqualTo(found.path("findings").path(0).path("accesses"));
        assertThat(found.path("findings").path(0).path("interleaving")).isNotEmpty();
    }

    @Test
    void aDeadlockOfThreeIsShownOnAScheduleWithFewSwitches() throws Exception {
        EngineForTests.prepare(directory, "Cycle", CYCLE);

        JsonNode found = EngineForTests.explore(directory, "Cycle", "--schedules", "200");

        JsonNode deadlock = found.path("findings").path(0);
        assertThat(deadlock.path("accesses")).hasSize(3);
        assertThat(deadlock.path("schedule").asText()).startsWith("d").hasSizeLessThan(40);
    }

    @Test
    void aDeadlockTellsWhoHoldsWhatSinceWhichLine() throws Exception {
        EngineForTests.prepare(directory, "Crossed", CROSSED);

        JsonNode found = EngineForTests.explore(directory, "Crossed", "--schedules", "100");

        JsonNode deadlock = found.path("findings").path(0);
        assertThat(deadlock.path("message").asText())
                .contains(
                        "main waits for the lock ReentrantLock.lock, held by other since Crossed.java:11",
                        "other waits for the monitor of java.util.Random, held by main since Crossed.java:18");
        assertThat(deadlock.path("accesses").findValuesAsText("line")).containsExactlyInAnyOrder("12", "19");
        JsonNode steps = deadlock.path("interleaving");
        List<String> holds = new ArrayList<>();
        for (JsonNode order : deadlock.path("orders")) {
            if (order.path("reason").asText().equals("held \u2192 wanted")) {
                JsonNode from = steps.path(order.path("from").asInt());
                JsonNode to = steps.path(order.path("to").asInt());
                holds.add(from.path("thread").asText()
                        + from.path("line")
                        + to.path("thread").asText()
                        + to.path("line"));
            }
        }
        assertThat(holds).containsExactlyInAnyOrder("other11main19", "main18other12");
    }

    @Test
    void anHourOfSleepTakesNoTimeAndWakesInOrder() throws Exception {
        EngineForTests.prepare(directory, "Sleepy", SLEEPY);

        JsonNode report = EngineForTests.explore(directory, "Sleepy", "--schedules", "1");

        assertThat(report.path("verdict").asText()).isEqualTo("CLEAN");
    }

    @Test
    void aThreadThatSpinsOnAFlagNobodySetsIsALivelock() throws Exception {
        EngineForTests.prepare(directory, "Spinner", SPINNER);

        JsonNode report = EngineForTests.explore(directory, "Spinner");

        assertThat(report.path("verdict").asText()).isEqualTo("LIVELOCK");
    }

    @Test
    void aLongComputationIsNoLivelock() throws Exception {
        EngineForTests.prepare(directory, "Works", WORKS);

        JsonNode report = EngineForTests.explore(directory, "Works", "--schedules", "3");

        assertThat(report.path("verdict").asText()).isEqualTo("CLEAN");
    }

    @Test
    void anExecutorThatIsNeverShutDownIsALeak() throws Exception {
        EngineForTests.prepare(directory, "Leaky", LEAKY);

        JsonNode report = EngineForTests.explore(directory, "Leaky", "--schedules", "30");

        assertThat(report.path("verdict").asText()).isEqualTo("LEAK");
    }

    @Test
    void whoWaitsForTheNetworkIsNotJudgedWithAReason() throws Exception {
        EngineForTests.prepare(directory, "Server", SERVER);

        JsonNode report = EngineForTests.explore(directory, "Server", "--schedules", "30");

        assertThat(report.path("verdict").asText()).isEqualTo("NOT_JUDGED");
        assertThat(report.path("reason").asText()).contains("outside itself");
    }

    @Test
    void anIdThatIsNoneIsRefusedWithAWordOnWhatToDo() throws Exception {
        EngineForTests.prepare(directory, "Cycle", CYCLE);

        JsonNode report = EngineForTests.explore(directory, "Cycle", "--replay", "what?");

        assertThat(report.path("verdict").asText()).isEqualTo("NOT_JUDGED");
        assertThat(report.path("reason").asText()).contains("copy it from a finding");
    }

    private static final String CROSSED = """
        import java.util.Random;
        import java.util.concurrent.locks.ReentrantLock;

        public class Crossed {
            static final ReentrantLock LOCK = new ReentrantLock();
            static final Random MONITOR = new Random(1);

            public static void main(String[] args) throws Exception {
                Thread other = new Thread(
                        () -> {
                            LOCK.lock();
                            synchronized (MONITOR) {
                                LOCK.unlock();
                            }
                        },
                        "other");
                other.start();
                synchronized (MONITOR) {
                    LOCK.lock();
                    LOCK.unlock();
                }
                other.join();
            }
        }
        """;

    private static final String MIXED = """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.*;
        import java.util.stream.*;

        public class Mixed {
            static final AtomicInteger calls = new AtomicInteger();
            static int unguarded;

            public static void main(String[] args) throws Exception {
                var pool = Executors.newFixedThreadPool(2);
                var first = pool.submit(() -> calls.incrementAndGet());
                var second = CompletableFuture.supplyAsync(() -> calls.incrementAndGet());
                Thread virtual = Thread.startVirtualThread(() -> { unguarded++; calls.addAndGet(first.hashCode() & 1); });
                unguarded++;
                int sum = IntStream.range(0, 64).parallel().map(each -> each + calls.get() % 2).sum();
                var random = new Random();
                Set<Object> set = new HashSet<>(List.of(new Object(), new Object(), random.nextInt(), Thread.currentThread()));
                first.get();
                second.get();
                virtual.join();
                pool.shutdown();
                if (pool.awaitTermination(1, TimeUnit.SECONDS) && sum > 0) {
                    System.out.println(set + " " + unguarded);
                }
            }
        }
        """;

    private static final String CYCLE = """
        import java.util.concurrent.locks.*;

        public class Cycle {

            public static void main(String[] args) throws Exception {
                Lock[] locks = {new ReentrantLock(), new ReentrantLock(), new ReentrantLock()};
                Thread[] threads = new Thread[3];
                for (int i = 0; i < 3; i++) {
                    int left = i, right = (i + 1) % 3;
                    threads[i] = new Thread(() -> {
                        locks[left].lock();
                        locks[right].lock();
                        locks[right].unlock();
                        locks[left].unlock();
                    });
                    threads[i].start();
                }
                for (Thread thread : threads) thread.join();
            }
        }
        """;

    private static final String SLEEPY = """
        import java.util.concurrent.*;

        public class Sleepy {
            public static void main(String[] args) throws Exception {
                long begin = System.nanoTime();
                var order = new ConcurrentLinkedQueue<Integer>();
                Thread[] threads = new Thread[3];
                for (int i = 0; i < 3; i++) {
                    int hours = 3 - i;
                    threads[i] = Thread.startVirtualThread(() -> {
                        try { Thread.sleep(hours * 3_600_000L); } catch (InterruptedException e) { throw new IllegalStateException(e); }
                        order.add(hours);
                    });
                }
                for (Thread thread : threads) thread.join();
                assert order.toString().equals("[1, 2, 3]") : order;
                assert System.nanoTime() - begin >= 3 * 3_600_000_000_000L;
            }
        }
        """;

    private static final String SPINNER = """
        public class Spinner {
            static volatile boolean ready;

            public static void main(String[] args) throws Exception {
                Thread waiter = new Thread(() -> { while (!ready) Thread.onSpinWait(); });
                waiter.start();
                waiter.join();
            }
        }
        """;

    private static final String WORKS = """
        public class Works {
            static volatile int factor = 3;
            static long result;

            public static void main(String[] args) throws Exception {
                Thread worker = new Thread(() -> {
                    long sum = 0;
                    for (int i = 0; i < 100_000; i++) sum += factor;
                    for (int i = 0; i < 50_000_000; i++) sum ^= i;
                    result = sum;
                });
                worker.start();
                worker.join();
                System.out.println(result);
            }
        }
        """;

    private static final String LEAKY = """
        import java.util.concurrent.*;

        public class Leaky {
            public static void main(String[] args) throws Exception {
                ExecutorService pool = Executors.newFixedThreadPool(2);
                System.out.println(pool.submit(() -> 1).get());
            }
        }
        """;

    private static final String SERVER = """
        import java.net.*;

        public class Server {
            public static void main(String[] args) throws Exception {
                try (var server = new ServerSocket(0)) {
                    server.accept();
                }
            }
        }
        """;

    private static final String ENTROPY = """
        import java.util.*;

        public final class Entropy {
            public static void main(String[] args) throws Exception {
                Map<Object, Integer> byIdentity = new HashMap<>();
                for (int i = 0; i < 8; i++) {
                    byIdentity.put(new Object(), i);
                }
                String seen = byIdentity.values() + " " + Set.of("a", "b", "c", "d", "e") + UUID.randomUUID()
                        + new SplittableRandom().nextInt() + Math.random() + new Random().nextInt()
                        + new java.security.SecureRandom().nextInt() + Thread.currentThread().threadId()
                        + new Object().hashCode();
                Thread other = new Thread(() -> { throw new IllegalStateException(seen); });
                other.start();
                other.join();
            }
        }
        """;

    private static final String BY_IDENTITY = """
        import java.util.*;
        import java.util.concurrent.TimeUnit;

        public final class ByIdentity {
            private static final int[] slots = new int[64];

            private static Object key(int i) {
                return switch (i % 5) {
                    case 0 -> new Object();
                    case 1 -> String.class;
                    case 2 -> TimeUnit.SECONDS;
                    case 3 -> (Runnable) () -> {};
                    default -> Thread.currentThread();
                };
            }

            public static void main(String[] args) throws Exception {
                Map<Object, Integer> byHash = new HashMap<>();
                for (int i = 0; i < 24; i++) {
                    byHash.put(key(i), i);
                }
                int order = 0;
                for (int value : byHash.values()) {
                    order = order * 31 + value;
                }
                int slot = Math.floorMod(order + new Object().hashCode(), 64);
                Runnable add = () -> slots[slot]++;
                Thread first = new Thread(add);
                Thread second = new Thread(add);
                first.start();
                second.start();
                first.join();
                second.join();
            }
        }
        """;

    private static final String ORDERED = """
        public final class Ordered {
            private static int count;

            private static synchronized void add() {
                count++;
            }

            public static void main(String[] args) throws Exception {
                Thread first = new Thread(Ordered::add, "first");
                Thread second = new Thread(Ordered::add, "second");
                first.start();
                second.start();
                first.join();
                second.join();
                synchronized (Ordered.class) {
                    throw new IllegalStateException("told");
                }
            }
        }
        """;

    private static final String UPGRADE = """
        import java.util.concurrent.locks.ReentrantReadWriteLock;

        public final class Upgrade {
            private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();

            public static void main(String[] args) throws Exception {
                Thread upgrader = new Thread(() -> {
                    LOCK.readLock().lock();
                    LOCK.writeLock().lock();
                }, "upgrader");
                upgrader.start();
                upgrader.join();
            }
        }
        """;
}
