package dev.interleave.box.runner.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WatchTests {
    private final Watch watch = new Watch(Census.now(), new ChildProcesses(false), Optional.empty(), new Patience());

    @Test
    void aBarrierThatAllReachLetsAllGo() throws Exception {
        var arrived = new AtomicInteger();
        var met = new AtomicInteger();

        boolean ended = watched(() -> {
            Thread[] workers = new Thread[20];
            for (int i = 0; i < workers.length; i++) {
                workers[i] = new Thread(() -> {
                    arrived.incrementAndGet();
                    if (watch.hold(() -> arrived.get() == workers.length, false)) {
                        met.incrementAndGet();
                    }
                });
                workers[i].start();
            }
            join(workers);
        });

        assertThat(ended).isTrue();
        assertThat(met).hasValue(20);
    }

    @Test
    void aBarrierIsGivenUpWhenEverybodyElseWaits() throws Exception {
        var hopeless = new AtomicBoolean();

        boolean ended = watched(() -> {
            Thread worker = new Thread(() -> hopeless.set(!watch.hold(() -> false, false)));
            worker.start();
            join(worker);
        });

        assertThat(ended).isTrue();
        assertThat(hopeless).isTrue();
    }

    @Test
    void aCallerThatSleepsInsteadOfJoiningIsCaught() throws Exception {
        var returned = new AtomicBoolean();
        var early = new FutureTask<>(() -> watch.hold(returned::get, true));

        watched(() -> {
            Thread worker = new Thread(early);
            worker.start();
            sleep(300);
            returned.set(true);
            join(worker);
        });

        assertThat(early.get()).isTrue();
    }

    @Test
    void whoSleepsAgainAndAgainGetsOn() throws Exception {
        var ticks = new AtomicInteger();
        var reached = new AtomicBoolean();

        watched(() -> {
            Thread waiting = new Thread(() -> reached.set(watch.hold(() -> ticks.get() >= 450, false)));
            waiting.start();
            while (waiting.isAlive()) {
                sleep(10);
                ticks.incrementAndGet();
            }
        });

        assertThat(reached).isTrue();
    }

    /** The JDK's threads that wake up virtual threads are there since an earlier use, and all that shows of one that sleeps. */
    @Test
    void aVirtualThreadThatSleepsAgainAndAgainGetsOn() throws Exception {
        Thread earlier = Thread.ofVirtual().start(() -> sleep(1));
        earlier.join();
        var later = new Watch(Census.now(), new ChildProcesses(false), Optional.empty(), new Patience());
        var ticks = new AtomicInteger();
        var reached = new AtomicBoolean();

        Thread main = new Thread(() -> {
            Thread ticker = Thread.ofVirtual().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    ticks.incrementAndGet();
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                }
            });
            reached.set(later.hold(() -> ticks.get() >= 50, false));
            ticker.interrupt();
            join(ticker);
            later.done();
        });
        main.start();

        assertThat(later.untilDoneOrStuck()).isTrue();
        assertThat(reached).isTrue();
    }

    @Test
    void aCallerThatJoinsIsNotWaitedFor() throws Exception {
        var returned = new AtomicBoolean();
        var early = new FutureTask<>(() -> watch.hold(returned::get, true));

        watched(() -> {
            Thread worker = new Thread(early);
            worker.start();
            join(worker);
            returned.set(true);
        });

        assertThat(early.get()).isFalse();
    }

    @Test
    void anInterruptEndsAHold() throws Exception {
        var interrupted = new AtomicBoolean();

        watched(() -> {
            Thread worker = new Thread(() -> {
                watch.hold(() -> false, false);
                interrupted.set(Thread.currentThread().isInterrupted());
            });
            worker.start();
            worker.interrupt();
            join(worker);
        });

        assertThat(interrupted).isTrue();
    }

    @Test
    void aUseThatCanNeverEndIsStuck() throws Exception {
        var never = new CountDownLatch(1);

        assertThat(watched(() -> await(never))).isFalse();

        never.countDown();
    }

    /** A thread that nobody looks at stands for one that has been woken and waits for a processor: only the kernel sees it. */
    @Test
    void nothingIsStuckWhileTheKernelSaysThatAThreadRuns() throws Exception {
        var turn = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        Thread elsewhere = new Thread(() -> {
            spin(1);
            begun.countDown();
            spin(TimeUnit.SECONDS.toNanos(2));
            turn.countDown();
        });
        elsewhere.start();
        begun.await();
        var later = new Watch(Census.now(), new ChildProcesses(false), Optional.empty(), new Patience());
        new Thread(() -> {
                    await(turn);
                    later.done();
                })
                .start();

        assertThat(later.untilDoneOrStuck()).isTrue();
    }

    private static void spin(long nanos) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long end = clock.getCurrentThreadCpuTime() + nanos;
        while (clock.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Let a thread of its own do this, as a submission's is; tells whether it came to its end. */
    private boolean watched(Runnable use) throws InterruptedException {
        Thread main = new Thread(() -> {
            use.run();
            watch.done();
        });
        main.start();
        return watch.untilDoneOrStuck();
    }

    private static void join(Thread... threads) {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
