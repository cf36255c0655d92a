package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Fault;
import dev.interleave.box.engine.rt.Operation;
import dev.interleave.box.engine.rt.Run;
import dev.interleave.box.engine.rt.Step;
import dev.interleave.box.engine.rt.detect.Order;
import dev.interleave.box.engine.rt.detect.SiteTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The steps of a schedule that are worth telling, in their order, and what ordered them. */
final class Telling {
    private static final int MOST_STEPS = 60;

    /** Of a long schedule so many steps after the ones that matter are told. */
    private static final int MOST_AFTER = 8;

    private final List<Step> told;
    private final List<Found.Step> shown = new ArrayList<>();
    private final Run run;

    private Telling(Run run, List<Step> told) {
        this.run = run;
        this.told = told;
    }

    /**
     * Choose what to tell.
     *
     * @param marked numbers of steps that have to be among it
     */
    static Telling of(Run run, SiteTable sites, Collection<Integer> marked) {
        List<Step> worthy = worthy(run.interleaving(), new HashSet<>(marked));
        var telling = new Telling(run, chosen(worthy, marked));
        for (Step step : telling.told) {
            telling.shown.add(new Found.Step(
                    run.thread(step.fiber()), step.file(), step.line(), Effects.of(step, sites.site(step.site()))));
        }
        return telling;
    }

    private static List<Step> worthy(List<Step> steps, Set<Integer> marked) {
        var worthy = new ArrayList<Step>();
        for (Step step : steps) {
            boolean repeats = !worthy.isEmpty() && isSame(worthy.getLast(), step);
            if (marked.contains(step.number())) {
                if (repeats && !marked.contains(worthy.getLast().number())) {
                    worthy.removeLast();
                }
                worthy.add(step);
            } else if (isWorthTelling(step) && !repeats) {
                worthy.add(step);
            }
        }
        return worthy;
    }

    private static boolean isSame(Step one, Step other) {
        return one.fiber() == other.fiber()
                && one.operation() == other.operation()
                && one.line() == other.line()
                && one.object().equals(other.object())
                && (one.value() == null ? other.value() == null : one.value().equals(other.value()));
    }

    /** Beginnings of callbacks and steps inside the library or the grader are turns, but nothing that a reader looks for. */
    private static boolean isWorthTelling(Step step) {
        return switch (step.operation()) {
            case Operation.BEGIN, Operation.RESUME, Operation.END, Operation.LOOP, Operation.RECORD -> false;
            case Operation.START -> true;
            case Operation.CALL -> step.line() > 0 && !step.object().isEmpty();
            default -> step.line() > 0;
        };
    }

    /** Take all of a short schedule; of a long one the steps that matter, starts of threads, and what is nearest to the last that matters. */
    private static List<Step> chosen(List<Step> worthy, Collection<Integer> marked) {
        if (worthy.size() <= MOST_STEPS) {
            return worthy;
        }
        int last = worthy.size() - 1;
        if (!marked.isEmpty()) {
            int latest = marked.stream().mapToInt(Integer::intValue).max().getAsInt();
            while (last > 0 && worthy.get(last).number() > latest) {
                last--;
            }
            last = Math.min(worthy.size() - 1, last + MOST_AFTER);
        }
        var chosen = new ArrayList<Step>();
        int needed = marked.size();
        int starts = MOST_STEPS / 4;
        for (int i = last; i >= 0; i--) {
            Step step = worthy.get(i);
            boolean must = marked.contains(step.number());
            boolean start = step.operation() == Operation.START && starts-- > 0;
            if (must || start || chosen.size() < MOST_STEPS - needed - MOST_STEPS / 4) {
                chosen.add(step);
                needed -= must ? 1 : 0;
            }
        }
        return chosen.reversed();
    }

    /** Tell the step that a thread is stuck at: its last one if that is where it began to wait, else one more. */
    int stuck(Found.Step step) {
        for (int i = told.size() - 1; i >= 0; i--) {
            if (shown.get(i).thread().equals(step.thread())) {
                if (shown.get(i).line() == step.line() && waits(told.get(i).operation())) {
                    shown.set(i, step);
                    return i;
                }
                break;
            }
        }
        shown.add(step);
        return shown.size() - 1;
    }

    /** Lead from the step in which a thread took a lock to the one in which another is stuck for want of it. */
    Optional<Found.Order> holding(Found.Place stuck) {
        Fault.Holder holder = stuck.holder();
        for (int i = Math.min(stuck.step(), told.size()) - 1; holder != null && i >= 0; i--) {
            Found.Step step = shown.get(i);
            if (step.thread().equals(holder.thread())
                    && takes(told.get(i).operation())
                    && holder.since().equals(step.file() + ":" + step.line())) {
                return Optional.of(new Found.Order(i, stuck.step(), "held \u2192 wanted"));
            }
        }
        return Optional.empty();
    }

    private static boolean takes(int operation) {
        return switch (operation) {
            case Operation.LOCK, Operation.SYNCHRONIZER, Operation.WAIT, Operation.PARK -> true;
            default -> false;
        };
    }

    private static boolean waits(int operation) {
        return switch (operation) {
            case Operation.PARKS, Operation.WANTS, Operation.JOIN, Operation.SLEEPS -> true;
            default -> false;
        };
    }

    List<Found.Step> steps() {
        return shown;
    }

    /** Return the place of the step with that number, -1 if it isn't told. */
    int place(int number) {
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).number() == number) {
                return i;
            }
        }
        return -1;
    }

    /** Move orders from steps that are not told to those around them that are; what has no such step is left out. */
    List<Found.Order> orders() {
        List<Step> all = run.interleaving();
        Map<List<Integer>, Found.Order> moved = new LinkedHashMap<>();
        for (Order order : run.orders()) {
            Step origin = at(all, order.from());
            Step target = at(all, order.to());
            if (origin != null && target != null && origin.fiber() != target.fiber()) {
                int from = before(origin);
                int to = after(target);
                if (from >= 0 && to > from) {
                    moved.putIfAbsent(List.of(from, to), new Found.Order(from, to, order.reason()));
                }
            }
        }
        return withoutImplied(List.copyOf(moved.values()));
    }

    /** Leave out what follows from another order, because it leaves later and arrives sooner. */
    private List<Found.Order> withoutImplied(List<Found.Order> orders) {
        return orders.stream()
                .filter(order -> orders.stream().noneMatch(other -> implies(other, order)))
                .toList();
    }

    private boolean implies(Found.Order strong, Found.Order weak) {
        return strong != weak
                && !weak.reason().equals("start")
                && told.get(strong.from()).fiber() == told.get(weak.from()).fiber()
                && told.get(strong.to()).fiber() == told.get(weak.to()).fiber()
                && strong.from() >= weak.from()
                && strong.to() <= weak.to();
    }

    private static Step at(List<Step> steps, int number) {
        int low = 0;
        int high = steps.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = steps.get(middle).number();
            if (found == number) {
                return steps.get(middle);
            }
            if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    private int before(Step step) {
        for (int i = told.size() - 1; i >= 0; i--) {
            if (told.get(i).number() <= step.number() && told.get(i).fiber() == step.fiber()) {
                return i;
            }
        }
        return -1;
    }

    private int after(Step step) {
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).number() >= step.number() && told.get(i).fiber() == step.fiber()) {
                return i;
            }
        }
        return -1;
    }
}
