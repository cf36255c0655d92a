package dev.interleave.box.engine.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Climbs sizes of which it is known how many interleavings they have. */
class LadderTests {
    private static final int DRAWN = 50;
    private static final long EVENTS = 1_000_000;

    /** What was asked of all sizes, in order. */
    private final List<String> log = new ArrayList<>();

    @Test
    void withoutABudgetSchedulesAreOnlyDrawn() {
        climb(2, 0, size("a", 10), size("b", 10));

        assertThat(log).containsExactly("a drawn", "b drawn");
    }

    @Test
    void whatIsFoundByDrawingEndsTheClimb() {
        Scripted faulty = size("b", 10);
        faulty.over = true;

        climb(3, 2_000, size("a", 10), faulty, size("c", 10));

        assertThat(log).containsExactly("a drawn", "b drawn");
    }

    @Test
    void drawnSchedulesCanBeLookedAtBeforeTheRestIsTried() {
        Scripted a = size("a", 20);
        var ladder = new Ladder(List.of(a), 1, false, 2_000, EVENTS);

        ladder.draw();
        assertThat(a.searched).isZero();

        ladder.goOn();
        assertThat(a.exhausted).isTrue();
    }

    @Test
    void nothingFollowsWhatWasFoundByDrawing() {
        Scripted faulty = size("a", 20);
        faulty.over = true;
        var ladder = new Ladder(List.of(faulty), 1, false, 2_000, EVENTS);

        ladder.draw();
        ladder.goOn();

        assertThat(faulty.searched).isZero();
    }

    @Test
    void smallSizesAreExhaustedAndNothingIsSampledThen() {
        Scripted a = size("a", 20);
        Scripted b = size("b", 300);

        climb(2, 2_000, a, b);

        assertThat(a.exhausted).isTrue();
        assertThat(b.exhausted).isTrue();
        assertThat(log).noneMatch(line -> line.contains("switches") || line.contains("steps"));
    }

    @Test
    void aSizeWithVeryManyInterleavingsLeavesEnoughForThoseAfterIt() {
        Scripted endless = size("endless", Integer.MAX_VALUE);
        Scripted small = size("small", 250);

        climb(2, 2_000, endless, small);

        assertThat(small.exhausted).isTrue();
        assertThat(endless.exhausted).isFalse();
        assertThat(log).contains("endless with at most 0 switches", "endless in steps");
    }

    @Test
    void largeSizesAreNotSearchedButSampledInTheEnd() {
        Scripted small = size("small", 20);
        Scripted large = size("large", 20);

        climb(1, 2_000, small, large);

        assertThat(large.leftOut).isTrue();
        assertThat(large.searched).isZero();
        assertThat(log)
                .containsSubsequence(
                        "small drawn",
                        "large drawn",
                        "large with at most 0 switches",
                        "large with at most 1 switches",
                        "large with at most 2 switches",
                        "large in steps");
    }

    @Test
    void noMoreSchedulesAreRunThanTheBudgetHas() {
        Scripted a = size("a", Integer.MAX_VALUE);
        Scripted b = size("b", Integer.MAX_VALUE);

        climb(2, 2_000, a, b);

        assertThat(a.runs() + b.runs()).isEqualTo(2_000);
    }

    @Test
    void waitsEndEarlyOnlyWhereTheExerciseSaysSo() {
        climb(new Ladder(List.of(size("a", 5)), 1, false, 500, EVENTS));
        assertThat(log).doesNotContain("a with early ends");

        climb(new Ladder(List.of(size("b", 5)), 1, true, 500, EVENTS));
        assertThat(log).contains("b with early ends");
    }

    private void climb(int searched, int budget, Scripted... sizes) {
        climb(new Ladder(List.of(sizes), searched, false, budget, EVENTS));
    }

    private static void climb(Ladder ladder) {
        ladder.draw();
        ladder.goOn();
    }

    private Scripted size(String name, int ways) {
        return new Scripted(name, ways);
    }

    /** A size with so many interleavings that takes one event for each. */
    private final class Scripted implements Size {
        private final String name;
        private final int ways;
        private int drawn;
        private int searched;
        private int sampled;
        private boolean over;
        private boolean exhausted;
        private boolean leftOut;

        private Scripted(String name, int ways) {
            this.name = name;
            this.ways = ways;
        }

        @Override
        public void draw() {
            log.add(name + " drawn");
            drawn = DRAWN;
        }

        @Override
        public boolean isOver() {
            return over;
        }

        @Override
        public int runs() {
            return drawn + searched + sampled;
        }

        @Override
        public void exhaust(Allowance allowance, int most) {
            for (int i = 0; i < most && searched < ways && allowance.left(); i++) {
                searched++;
                allowance.spend(1);
            }
            exhausted = searched == ways;
        }

        @Override
        public void endWaits(Allowance allowance, int most) {
            log.add(name + " with early ends");
        }

        @Override
        public boolean isSettled() {
            return searched == ways;
        }

        @Override
        public boolean isExhausted() {
            return exhausted;
        }

        @Override
        public void leaveOut() {
            leftOut = true;
        }

        @Override
        public boolean bounded(int switches, Allowance allowance) {
            log.add(name + " with at most " + switches + " switches");
            allowance.spend(1);
            sampled++;
            return allowance.left();
        }

        @Override
        public void drawSteps(Allowance allowance) {
            log.add(name + " in steps");
            while (allowance.left()) {
                allowance.spend(1);
                sampled++;
            }
        }
    }
}
