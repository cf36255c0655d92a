package dev.interleave.bench.slides;

import dev.interleave.exercise.Approach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** All slides' tasks, in the order of the course. */
final class SlideTasks {
    private static final List<SlideTask> ALL = List.of(
            new Vehicles(),
            new Waiting(
                    2,
                    "Three workers that wait 200 ms each.",
                    "Waiting takes no processor, so all but the sequential way take as long as one worker waits."
                            + " A process pays for its start besides.",
                    200,
                    200,
                    200),
            new Pages(
                    3,
                    10,
                    100,
                    "Fetch ten pages from a site that answers after 100 ms.",
                    "Ten threads fetch ten pages in little more than the time of one. Ten processes do so as well, but each"
                            + " starts a Java of its own, which costs many times the processor time."),
            new Computing(
                    4,
                    4,
                    20_000_000,
                    "Four tasks that compute for some tens of milliseconds.",
                    "Java has no global lock: threads compute in parallel, as many as there are cores. For tasks as"
                            + " short as these, starting processes costs more than they gain."),
            new Computing(
                    5,
                    4,
                    250_000_000,
                    "Four tasks that compute for some hundreds of milliseconds.",
                    "Now the work is long enough to be worth a process each. Threads are faster still, and that is where"
                            + " Java differs from Python."),
            new Blurring(),
            new Counting(),
            new Waiting(
                    8,
                    "Three greetings, due after 200, 100 and 300 ms.",
                    "Awaiting one after another takes the sum, awaiting together takes the longest. The asynchronous way"
                            + " needs no thread that waits.",
                    200,
                    100,
                    300),
            new Countdowns(),
            new Pages(
                    10,
                    60,
                    50,
                    "Fetch sixty pages from a site that answers after 50 ms.",
                    "With many requests threads begin to cost: look at their number and at the processor time. Virtual"
                            + " threads and asynchronous calls wait without any; the threads that remain are those of the"
                            + " client, which it makes as answers come in."),
            new Loop(),
            new Mixed(),
            new Bounded(),
            new Indexing());

    private SlideTasks() {}

    static List<SlideTask> all() {
        return ALL;
    }

    static SlideTask of(int slide) {
        return ALL.get(slide - 1);
    }

    /** Steps that do nothing, one after another: what a vehicle costs. */
    private static final class Vehicles extends SlideTask {
        Vehicles() {
            super(
                    1,
                    "Ten errands that take no time, each sent off and awaited before the next.",
                    "This is what it costs to send somebody at all: next to nothing for a call, less than a tenth of a"
                            + " millisecond for a thread or an asynchronous call, tens of milliseconds for a process.",
                    10);
        }

        @Override
        long step(int index) {
            return index;
        }

        @Override
        String how(Approach approach) {
            return switch (approach) {
                case SEQUENTIAL -> "a plain call";
                case THREAD -> "`new Thread`, `start`, `join`";
                case VIRTUAL_THREAD -> "`Thread.startVirtualThread`, `join`";
                case PROCESS -> "`ProcessBuilder.start`, `waitFor`";
                case ASYNC -> "`supplyAsync`, `join`";
                case STRUCTURED -> super.how(approach);
            };
        }

        @Override
        List<Long> threads() throws Exception {
            var tasks = tasks();
            for (var task : tasks) {
                var thread = new Thread(task);
                thread.start();
                thread.join();
            }
            return results(tasks);
        }

        @Override
        List<Long> virtualThreads() throws Exception {
            var tasks = tasks();
            for (var task : tasks) {
                Thread.startVirtualThread(task).join();
            }
            return results(tasks);
        }

        @Override
        List<Long> processes() throws Exception {
            var results = new ArrayList<Long>();
            for (int i = 0; i < steps(); i++) {
                results.add(result(child(i)));
            }
            return results;
        }

        @Override
        List<Long> async() {
            return IntStream.range(0, steps())
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> step(i)).join())
                    .toList();
        }
    }

    /** A thousand timers: what the loop is for. */
    private static final class Loop extends Waiting {
        private static final int TASKS = 1000;

        Loop() {
            super(
                    11,
                    "A thousand tasks that each wait 100 ms.",
                    "One thread is enough to wait for a thousand things, if nothing blocks it. A thread each works as"
                            + " well, at the price of a thousand stacks; virtual threads are cheap to wait in.",
                    IntStream.generate(() -> 100).limit(TASKS).toArray());
        }

        @Override
        String how(Approach approach) {
            return approach == Approach.ASYNC ? "timers on one thread, which is the loop" : super.how(approach);
        }

        @Override
        Optional<String> against(Approach approach) {
            return switch (approach) {
                case SEQUENTIAL -> Optional.of("Not measured: one after another the waits add up to 100 seconds.");
                case PROCESS ->
                    Optional.of("Makes no sense: a thousand Java processes need tens of gigabytes of memory to wait.");
                default -> Optional.empty();
            };
        }
    }
}
