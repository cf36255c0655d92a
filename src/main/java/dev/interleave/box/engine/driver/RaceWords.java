package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.driver.Found.Place;
import java.util.List;
import java.util.stream.Collectors;

/** Says what races, and what would have ordered it. */
final class RaceWords {
    private RaceWords() {}

    /**
     * Say it.
     *
     * @param others further accesses of which the same is true
     * @param losing whether an update is lost by it
     */
    static String message(String variable, Place first, Place second, List<Place> others, boolean losing) {
        var message = new StringBuilder()
                .append(first.thread())
                .append(first.operation().equals("write") ? " writes " : " reads ")
                .append(variable)
                .append(" and ")
                .append(second.thread())
                .append(second.operation().equals("write") ? " writes it" : " reads it")
                .append(losing ? ", and nothing orders the two: a write gets lost." : ", and nothing orders the two.");
        if (!others.isEmpty()) {
            message.append(" The same is true of ")
                    .append(others.stream()
                            .map(place -> "the " + place.operation() + " in line " + place.line())
                            .collect(Collectors.joining(" and ")))
                    .append('.');
        }
        return message.append(" What would order them: ")
                .append(remedy(variable, losing))
                .append('.')
                .toString();
    }

    private static String remedy(String variable, boolean losing) {
        String lock = "the same lock around all of these accesses, ";
        if (variable.contains("[]")) {
            return lock + "or a part of the array for each thread that others read after a join";
        }
        if (variable.indexOf('.') < 0 || variable.indexOf(' ') >= 0) {
            return lock + "a class that is made for several threads, or a join in between";
        }
        return losing
                ? lock + "an atomic class that reads and writes in one step, or a join in between"
                : lock + "a volatile field where one thread only writes and the others only read, or a join in between";
    }
}
