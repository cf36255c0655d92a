package dev.interleave.box.engine.driver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the driver is asked to do.
 *
 * @param main binary name of the class whose main method is to be run
 * @param schedules how many schedules to run at most
 * @param seed the same seed gives the same schedules
 * @param replay id of the one schedule to run, with an account of its steps; null for all
 * @param events how many steps and checked accesses all schedules may take together
 * @param arguments of the main method
 * @param search how to search for all interleavings before schedules are drawn; null for no search
 */
record Settings(
        String main,
        int schedules,
        long seed,
        @Nullable String replay,
        long events,
        List<String> arguments,
        @Nullable Exhaust search) {
    private static final int SCHEDULES = 250;
    private static final long EVENTS = 20_000_000;

    Settings {
        arguments = List.copyOf(arguments);
    }

    /**
     * How to search.
     *
     * @param limit how many schedules to run at most
     * @param preemptions how many switches from a thread that could go on each may have; {@link #ANY} for all interleavings
     */
    record Exhaust(int limit, int preemptions) {
        static final int ANY = -1;
    }

    /**
     * Read {@code --main CLASS [--schedules N] [--seed S] [--events N] [--replay ID] [--exhaust N] [--preemptions C] [-- ARGUMENT…]}.
     *
     * @throws IllegalArgumentException if something is missing or no number; the message says what
     */
    static Settings parse(String[] arguments) {
        String main = null;
        String replay = null;
        int schedules = SCHEDULES;
        long seed = 1;
        long events = EVENTS;
        int limit = 0;
        int preemptions = Exhaust.ANY;
        var rest = new ArrayList<String>();
        for (int i = 0; i < arguments.length; i++) {
            String option = arguments[i];
            if (option.equals("--")) {
                rest.addAll(List.of(arguments).subList(i + 1, arguments.length));
                break;
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            String value = arguments[++i];
            switch (option) {
                case "--main" -> main = value;
                case "--schedules" -> schedules = Integer.parseInt(value);
                case "--seed" -> seed = Long.parseLong(value);
                case "--events" -> events = Long.parseLong(value);
                case "--replay" -> replay = value;
                case "--exhaust" -> limit = Integer.parseInt(value);
                case "--preemptions" -> preemptions = Integer.parseInt(value);
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        if (main == null) {
            throw new IllegalArgumentException("--main is missing");
        }
        Exhaust search = limit == 0 ? null : new Exhaust(limit, preemptions);
        return new Settings(main, schedules, seed, replay, events, rest, search);
    }
}
