import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a usual grader would test of the exercise 02-start-and-join: eight tests in the usual style. */
@Timeout(10)
class StartAndJoinTests {
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    private void run(int workers) throws InterruptedException {
        new Solution().runAll(workers, worker -> {}, log::add);
    }

    @Test
    void noWorkersStillEnd() throws InterruptedException {
        run(0);
        assertEquals(List.of("All workers finished"), log);
    }

    @Test
    void oneWorker() throws InterruptedException {
        run(1);
        assertEquals(List.of("Worker 0 starting", "Worker 0 finished", "All workers finished"), log);
    }

    @Test
    void threeWorkersWriteSevenLines() throws InterruptedException {
        run(3);
        assertEquals(7, log.size());
    }

    @Test
    void theLastLineIsLast() throws InterruptedException {
        run(5);
        assertEquals("All workers finished", log.getLast());
    }

    @Test
    void everyWorkerStarts() throws InterruptedException {
        run(6);
        for (int worker = 0; worker < 6; worker++) {
            assertTrue(log.contains("Worker " + worker + " starting"));
        }
    }

    @Test
    void everyWorkerFinishes() throws InterruptedException {
        run(6);
        for (int worker = 0; worker < 6; worker++) {
            assertTrue(log.contains("Worker " + worker + " finished"));
        }
    }

    @Test
    void aWorkerStartsBeforeItFinishes() throws InterruptedException {
        run(8);
        for (int worker = 0; worker < 8; worker++) {
            assertTrue(log.indexOf("Worker " + worker + " starting") < log.indexOf("Worker " + worker + " finished"));
        }
    }

    @Test
    void allAreAtWorkAtOnce() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(4);
        boolean[] met = new boolean[4];
        new Solution()
                .runAll(
                        4,
                        worker -> {
                            inside.countDown();
                            try {
                                met[worker] = inside.await(5, TimeUnit.SECONDS);
                            } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        log::add);
        for (boolean one : met) {
            assertTrue(one);
        }
    }
}
