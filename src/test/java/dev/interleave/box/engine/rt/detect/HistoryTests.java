package dev.interleave.box.engine.rt.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.box.engine.rt.Fiber;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plays small schedules by hand: what is ordered is no race, in whatever way it is ordered; what is not, is one. */
class HistoryTests {
    private final Object lock = new Object();
    private final SiteTable sites = new SiteTable();
    private Fiber main;
    private Fiber left;
    private Fiber right;
    private History variable;

    @BeforeEach
    void startTwoThreads() throws ReflectiveOperationException {
        sites.add(new Site("Shop", "sell", "Shop.java", 3, "Shop.stock"));
        sites.add(new Site("Shop", "buy", "Shop.java", 7, "Shop.stock"));
        int field = sites.add(new SiteTable.FieldName("Shop", "stock", false, true));
        HappensBefore.program(sites);
        HappensBefore.begin();
        main = fiber(0);
        HappensBefore.forked(null, main);
        variable = FieldHistory.of(null, field);
        variable.write(clock(main), 1);
        left = fiber(1);
        HappensBefore.forked(main, left);
        right = fiber(2);
        HappensBefore.forked(main, right);
    }

    @AfterEach
    void forget() {
        HappensBefore.begin();
        HappensBefore.program(new SiteTable());
    }

    @Test
    void whatAParentWroteBeforeTheStartIsOrdered() {
        variable.read(clock(left), 2);
        variable.read(clock(right), 2);

        assertThat(HappensBefore.races()).isEmpty();
    }

    @Test
    void twoWritesOfSiblingsAreARace() {
        variable.write(clock(left), 1);
        variable.write(clock(right), 2);

        assertThat(HappensBefore.races()).singleElement().satisfies(race -> {
            assertThat(race.variable()).isEqualTo("Shop.stock");
            assertThat(race.first().fiber()).isEqualTo(1);
            assertThat(race.second().fiber()).isEqualTo(2);
            assertThat(race.first().write()).isTrue();
            assertThat(race.second().write()).isTrue();
        });
    }

    @Test
    void aWriteAfterConcurrentReadsRacesWithEachOfThem() {
        variable.read(clock(left), 1);
        variable.read(clock(right), 2);

        variable.write(clock(main), 1);

        assertThat(HappensBefore.races()).hasSize(2);
    }

    @Test
    void aReleaseAndALaterAcquireOrder() {
        variable.write(clock(left), 1);
        HappensBefore.release(left, lock);
        HappensBefore.acquire(right, lock);

        variable.write(clock(right), 2);

        assertThat(HappensBefore.races()).isEmpty();
    }

    @Test
    void whatComesAfterTheReleaseIsNotOrdered() {
        HappensBefore.release(left, lock);
        variable.write(clock(left), 1);
        HappensBefore.acquire(right, lock);

        variable.write(clock(right), 2);

        assertThat(HappensBefore.races()).hasSize(1);
    }

    @Test
    void differentLocksOrderNothing() {
        variable.write(clock(left), 1);
        HappensBefore.release(left, lock);
        HappensBefore.acquire(right, new Object());

        variable.write(clock(right), 2);

        assertThat(HappensBefore.races()).hasSize(1);
    }

    @Test
    void twoFieldsOfOneObjectAreDifferentKeys() {
        variable.write(clock(left), 1);
        HappensBefore.releaseSlot(left, lock, 12);
        HappensBefore.acquireSlot(right, lock, 16);

        variable.write(clock(right), 2);

        assertThat(HappensBefore.races()).hasSize(1);
    }

    @Test
    void aJoinOrdersAllThatTheThreadDid() {
        variable.write(clock(left), 1);
        HappensBefore.finished(left);
        HappensBefore.joined(main, left);

        variable.write(clock(main), 2);

        assertThat(HappensBefore.races()).isEmpty();
    }

    @Test
    void earlierReleasesByOthersAreKept() {
        variable.write(clock(left), 1);
        HappensBefore.releaseSlot(left, lock, 12);
        HappensBefore.releaseSlot(right, lock, 12);
        HappensBefore.acquireSlot(main, lock, 12);

        variable.write(clock(main), 2);

        assertThat(HappensBefore.races()).isEmpty();
    }

    @Test
    void theNextScheduleKnowsNothingOfThisOne() throws ReflectiveOperationException {
        variable.write(clock(left), 1);
        HappensBefore.begin();
        Fiber next = fiber(0);
        HappensBefore.forked(null, next);

        variable.write(clock(next), 2);

        assertThat(HappensBefore.races()).isEmpty();
    }

    @Test
    void anAtomicAccessRacesWithAPlainOneButNotWithAnother() {
        variable.atomic(clock(left), 1, true);
        variable.atomic(clock(right), 2, true);
        assertThat(HappensBefore.races()).isEmpty();

        variable.read(clock(main), 1);

        assertThat(HappensBefore.races()).isNotEmpty();
    }

    @Test
    void elementsOfAnArrayAreVariablesOfTheirOwn() {
        ArrayHistory array = new ArrayHistory("int[]", 4);
        array.write(clock(left), 0, 1);
        array.write(clock(right), 1, 1);
        assertThat(HappensBefore.races()).isEmpty();

        array.read(clock(right), 0, 2);

        assertThat(HappensBefore.races())
                .singleElement()
                .satisfies(race -> assertThat(race.variable()).isEqualTo("int[] Shop.stock element 0"));
    }

    private static ThreadClock clock(Fiber fiber) {
        return HappensBefore.of(fiber);
    }

    private static Fiber fiber(int index) throws ReflectiveOperationException {
        var constructor = Fiber.class.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                .map(type -> value(type, index))
                .toArray();
        return (Fiber) constructor.newInstance(arguments);
    }

    private static Object value(Class<?> type, int index) {
        if (type == Thread.class) {
            return new Thread("t" + index);
        }
        return type == int.class
                ? (Object) index
                : type == long.class ? (Object) (long) index : type == boolean.class ? false : null;
    }
}
