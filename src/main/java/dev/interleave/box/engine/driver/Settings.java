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
 */
record Settings(
        String main, int schedules, long seed, @Nullable String replay, long events, List<String> arguments) {
    private static final int SCHEDULES = 250;
    private static final long EVENTS = 20_000_000;

    Settings {
        arguments = List.copyOf(arguments);
    }

    /**
     * Read {@code --main CLASS [--schedules N] [--seed S] [--events N] [--replay ID] [-- ARGUMENT…]}.
     *
     * @throws IllegalArgumentException if something is missing or no number; the message says what
     */
    static Settings parse(String[] arguments) {
        String main = null;
        String replay = null;
        int schedules = SCHEDULES;
        long seed = 1;
        long events = EVENTS;
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
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        if (main == null) {
            throw new IllegalArgumentException("--main is missing");
        }
        return new Settings(main, schedules, seed, replay, events, rest);
    }
}
