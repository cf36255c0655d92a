package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Step;
import dev.interleave.box.engine.rt.detect.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of a schedule that are worth telling, and what ordered them. */
final class Telling {
    private final List<Found.Step> told = new ArrayList<>();

    /** By the number of a step: its place among those that are told, or -1. */
    private final int[] places;

    Telling(int steps) {
        places = new int[steps];
        Arrays.fill(places, -1);
    }

    /** Tell the step with that number, once where it repeats the one before. */
    void add(int number, Found.Step step) {
        if (told.isEmpty() || !told.getLast().equals(step)) {
            told.add(step);
        }
        places[number] = told.size() - 1;
    }

    /** Tell a last step that is none of the schedule's. */
    void add(Found.Step step) {
        told.add(step);
    }

    List<Found.Step> steps() {
        return told;
    }

    /** Move orders from steps that are not told to those around them that are; what has no such step is left out. */
    List<Found.Order> orders(List<Step> steps, List<Order> orders) {
        Map<List<Integer>, Found.Order> moved = new LinkedHashMap<>();
        for (Order order : orders) {
            int from = before(order.from(), steps);
            int to = after(order.to(), steps);
            if (from >= 0
                    && to > from
                    && !told.get(from).thread().equals(told.get(to).thread())) {
                moved.putIfAbsent(List.of(from, to), new Found.Order(from, to, order.reason()));
            }
        }
        return List.copyOf(moved.values());
    }

    private int before(int number, List<Step> steps) {
        String thread = steps.get(number).thread();
        for (int i = number; i >= 0; i--) {
            if (places[i] >= 0 && steps.get(i).thread().equals(thread)) {
                return places[i];
            }
        }
        return -1;
    }

    private int after(int number, List<Step> steps) {
        String thread = steps.get(number).thread();
        for (int i = number; i < steps.size(); i++) {
            if (places[i] >= 0 && steps.get(i).thread().equals(thread)) {
                return places[i];
            }
        }
        for (int i = 1 + Arrays.stream(places).max().orElse(-1); i < told.size(); i++) {
            if (told.get(i).thread().equals(thread)) {
                return i;
            }
        }
        return -1;
    }
}
