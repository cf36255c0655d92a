package dev.interleave.speedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.box.protocol.Datum;
import dev.interleave.speedup.Simulated.Lane;
import dev.interleave.speedup.Simulated.OnCores;
import dev.interleave.speedup.Simulated.Overhead;
import dev.interleave.speedup.Simulated.Place;
import dev.interleave.speedup.Simulated.Segment;
import dev.interleave.speedup.Simulated.State;
import dev.interleave.speedup.Speedup.CoreTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Draws runs by hand, a letter for each 100 ns of each thread: R computes, r could, B waits for a lock, S sleeps, W waits, . is not there. */
class LimitTests {
    private static final Set<String> SUBMITTED = Set.of("Solution");
    private static final int UNIT = 100;

    @Test
    void aLockThatIsHeldMostOfTheTimeIsNamedWithItsLine() {
        OnCores run = run(2, List.of(place(640, 600)), "RRRRRBBBBB", "BBBBBRRRRR");

        assertThat(limit(run, 1000).sentence())
                .startsWith("64 % of the time is spent inside `synchronized (lock)` at line 12");
        assertThat(limit(run, 1000).line()).isEqualTo(12);
        assertThat(limit(run, 1000).lockHeavy()).isTrue();
    }

    @Test
    void aThreadThatComputesAloneIsNamed() {
        OnCores run = run(4, List.of(), "RRRRRWWWWW", ".....RRRRR", ".....RRRRR", ".....RRRRR", ".....RRRRR");

        assertThat(limit(run, 2500).sentence()).startsWith("50 % of the time only one thread computes: `thread-0`");
    }

    @Test
    void fewerThreadsThanCoresAreTold() {
        OnCores run = run(8, List.of(), "RRRRRRRRRR", "RRRRRRRRRR");

        assertThat(limit(run, 2000).sentence())
                .isEqualTo("Never more than 2 threads compute at once, though there are 8 cores.");
    }

    @Test
    void sleepsOneAfterTheOtherAreToldApartFromSleepsAtOnce() {
        OnCores chain = run(4, List.of(), "RSSSRSSSSR");
        OnCores together = run(4, List.of(), "RSSSSSSSSS", "RSSSSSSSSS", "RSSSSSSSSS");

        assertThat(limit(chain, 100).sentence()).contains("one after the other");
        assertThat(limit(together, 300).sentence()).contains("more cores would not help");
    }

    @Test
    void workThatTheBaselineDoesNotDoIsTold() {
        OnCores run = run(2, List.of(), "RRRRRRRRRR", "RRRRRRRRRR");

        assertThat(limit(run, 1000).sentence())
                .startsWith("50 % of the cores' time goes into work that the sequential");
    }

    @Test
    void itIsToldWhatTheExtraWorkIs() {
        OnCores run = run(2, List.of(), "RRRRRRRRRR", "RRRRRRRRRR");

        assertThat(limit(costing(run, new Overhead(3, 0, 4, 900, 20)), 1000).sentence())
                .contains("such as starting 4 child processes, which takes");
        assertThat(limit(costing(run, new Overhead(50, 900, 0, 0, 0)), 1000).sentence())
                .contains("such as starting and waking 50 threads");
        assertThat(limit(costing(run, new Overhead(3, 0, 0, 0, 3)), 1000).sentence())
                .contains("fewer and larger tasks would cost less");
        assertThat(limit(run, 1000).sentence()).contains("Does every thread do all the work, or wait by spinning?");
    }

    @Test
    void threadsThatTakeTurnsAreNotCalledOneThread() {
        OnCores run = run(4, List.of(), "WWWWWWWWWR", "RRRWWWWWWW", "WWWRRRWWWW", "WWWWWWRRRW");

        assertThat(limit(run, 1000).sentence())
                .isEqualTo("100 % of the time only one thread computes, first one and then another: 4 threads take"
                        + " turns, and the other cores wait.");
    }

    @Test
    void equalPartsOfWhichOneComesLastAreNotCalledUnequal() {
        OnCores equal = run(2, List.of(), "WWWWWWWWWW", "RRRRRRRWWW", "WWWRRRRRRR");
        OnCores unequal = run(2, List.of(), "WWWWWWWWWW", "RRRRRWWWWW", "RRRRRRRRRR");

        assertThat(limit(equal, 1400).sentence()).contains("about equally long: `thread-2` came last");
        assertThat(limit(unequal, 1500).sentence()).startsWith("The parts are of unequal length: `thread-2`");
    }

    @Test
    void aLockOfTheLibraryHasNoLine() {
        Place queue = new Place("synchronized", "", "", "", 0, 640, 600, 10, 5);
        OnCores run = run(2, List.of(queue), "RRRRRBBBBB", "BBBBBRRRRR");

        assertThat(limit(run, 1000).sentence())
                .startsWith("Threads waited 5 times for a lock of the library")
                .contains("larger tasks");
        assertThat(limit(run, 1000).file()).isNull();
    }

    @Test
    void whatIsGoodIsCalledGood() {
        OnCores run = run(2, List.of(), "RRRRRRRRRR", "RRRRRRRRRR");

        assertThat(limit(run, 2000).sentence())
                .isEqualTo("Nothing in particular limits it: 100 % of the time of 2 cores is useful work.");
        assertThat(limit(run, 2000).lockHeavy()).isFalse();
    }

    @Test
    void theTimeOfTheCoresAddsUp() {
        OnCores run = run(4, List.of(), "RRRRRBBBBB", "BBBBBRRRRR");

        CoreTime time = new Timeline(run, SUBMITTED).coreTime(800);

        assertThat(time).isEqualTo(new CoreTime(800, 200, 1000, 2000));
        assertThat(time.total()).isEqualTo(4000);
    }

    @Test
    void onlyTheTimeThatCountsIsShown() {
        OnCores whole = run(2, List.of(), "WWRRRRRRWW");
        OnCores run = new OnCores(
                2,
                600,
                200,
                800,
                1000,
                600,
                600,
                "COMPLETED",
                0,
                List.of(),
                new Datum.Null(),
                "",
                Overhead.NONE,
                whole.lanes(),
                List.of());

        assertThat(new Timeline(run, SUBMITTED).lanes().getFirst().stretches())
                .singleElement()
                .satisfies(stretch -> {
                    assertThat(stretch.state()).isEqualTo(State.RUNNING);
                    assertThat(stretch.from()).isZero();
                    assertThat(stretch.to()).isEqualTo(600);
                });
    }

    private static Limit limit(OnCores run, long needed) {
        return Limit.of(run, new Timeline(run, SUBMITTED).coreTime(needed), SUBMITTED);
    }

    private static OnCores costing(OnCores run, Overhead overhead) {
        return new OnCores(
                run.cores(),
                run.makespan(),
                run.from(),
                run.until(),
                run.end(),
                run.work(),
                run.span(),
                run.ending(),
                run.exitStatus(),
                run.failures(),
                run.observation(),
                run.output(),
                overhead,
                run.lanes(),
                run.places());
    }

    private static Place place(long held, long waited) {
        return new Place("synchronized (lock)", "Solution", "add", "Solution.java", 12, held, waited, 10, 5);
    }

    private static OnCores run(int cores, List<Place> places, String... threads) {
        var lanes = new ArrayList<Lane>();
        long end = 0;
        long work = 0;
        for (String thread : threads) {
            Lane lane = lane("thread-" + lanes.size(), thread);
            lanes.add(lane);
            end = Math.max(end, lane.end());
            work += lane.total(State.RUNNING);
        }
        return new OnCores(
                cores,
                end,
                0,
                end,
                end,
                work,
                end,
                "COMPLETED",
                0,
                List.of(),
                new Datum.Null(),
                "",
                Overhead.NONE,
                lanes,
                places);
    }

    private static Lane lane(String name, String states) {
        var segments = new ArrayList<Segment>();
        long[] totals = new long[State.values().length];
        int begin = states.lastIndexOf('.') + 1;
        for (int i = begin; i < states.length(); i++) {
            State state = switch (states.charAt(i)) {
                case 'R' -> State.RUNNING;
                case 'r' -> State.READY;
                case 'B' -> State.BLOCKED;
                case 'S' -> State.SLEEPING;
                default -> State.WAITING;
            };
            totals[state.ordinal()] += UNIT;
            Segment last = segments.isEmpty() ? null : segments.getLast();
            if (last != null && last.state() == state) {
                segments.set(segments.size() - 1, segment(state, last.from(), (i + 1L) * UNIT));
            } else {
                segments.add(segment(state, (long) i * UNIT, (i + 1L) * UNIT));
            }
        }
        return new Lane(
                name,
                false,
                (long) begin * UNIT,
                (long) states.length() * UNIT,
                java.util.Arrays.stream(totals).boxed().toList(),
                segments);
    }

    private static Segment segment(State state, long from, long to) {
        return new Segment(state, from, to, "", "", "", 0);
    }
}
