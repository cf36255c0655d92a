package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.driver.Found.Place;
import dev.interleave.box.engine.rt.Fault;
import dev.interleave.box.engine.rt.Fault.Involved;
import dev.interleave.box.engine.rt.Run;
import dev.interleave.box.engine.rt.detect.Access;
import dev.interleave.box.engine.rt.detect.Race;
import dev.interleave.box.engine.rt.detect.Site;
import dev.interleave.box.engine.rt.detect.SiteTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Turns what the engine found into findings with words, files and lines. */
final class Explanation {
    private final SiteTable sites;
    private final Predicate<String> own;

    /**
     * Prepare.
     *
     * @param own tells by its binary name whether a class is the program's own, whose lines a reader knows
     */
    Explanation(SiteTable sites, Predicate<String> own) {
        this.sites = sites;
        this.own = own;
    }

    /** Return what makes two races the same pair of accesses; elements of arrays are not told apart. */
    String key(Race race) {
        String first = place(race.first());
        String second = place(race.second());
        return variable(race) + (first.compareTo(second) < 0 ? first + second : second + first);
    }

    /** Return what races of one schedule have in common that are one finding. */
    String variable(Race race) {
        return "race " + race.variable().replaceAll(" element \\d+$", " element");
    }

    String key(Fault fault) {
        StringBuilder key = new StringBuilder(fault.kind().name());
        fault.involved().stream()
                .map(involved -> involved.operation() + frame(involved.stack()))
                .sorted()
                .forEach(key::append);
        return key.toString();
    }

    /** Return the lines that races name. */
    List<String> lines(List<Race> races) {
        return races.stream()
                .flatMap(race -> List.of(race.first(), race.second()).stream())
                .map(access -> {
                    Site site = sites.site(access.site());
                    return site.file() + ":" + site.line();
                })
                .distinct()
                .toList();
    }

    /** Make a finding of the races of one variable in a run. */
    Found found(List<Race> races, Run run) {
        Race race = races.getFirst();
        Place first = accessed(race.first(), run, -1);
        Place second = accessed(race.second(), run, -1);
        return new Found(
                "DATA_RACE",
                RaceWords.message(race.variable(), first, second, others(races, first, second, run), run.losesUpdate()),
                race.variable(),
                List.of(first, second),
                List.of(),
                List.of(),
                run.id().toString());
    }

    private List<Place> others(List<Race> races, Place first, Place second, Run run) {
        var others = new ArrayList<Place>();
        for (Race race : races) {
            for (Access access : List.of(race.first(), race.second())) {
                Place place = accessed(access, run, -1);
                if (!place.isLike(first)
                        && !place.isLike(second)
                        && others.stream().noneMatch(place::isLike)) {
                    others.add(place);
                }
            }
        }
        return others;
    }

    Found found(Fault fault, Run run) {
        return new Found(
                fault.kind().name(),
                fault.message(),
                null,
                fault.involved().stream().map(this::involved).toList(),
                List.of(),
                List.of(),
                run.id().toString());
    }

    /** Add the interleaving to a race, of which the run tells. */
    Found withSteps(Found found, Race race, Run run) {
        Telling telling = Telling.of(
                run, sites, List.of(race.first().step(), race.second().step()));
        List<Place> accesses = List.of(
                accessed(race.first(), run, telling.place(race.first().step())),
                accessed(race.second(), run, telling.place(race.second().step())));
        return found.told(accesses, telling.steps(), telling.orders());
    }

    /** Add the interleaving to a fault; of a long one the end, where it goes wrong. */
    Found withSteps(Found found, Run run) {
        Telling telling = Telling.of(run, sites, List.of());
        List<Found.Order> orders = new ArrayList<>(telling.orders());
        List<Place> stuck = found.accesses().stream()
                .map(place -> place.at(
                        telling.stuck(new Found.Step(place.thread(), place.file(), place.line(), place.operation()))))
                .toList();
        stuck.forEach(place -> telling.holding(place).ifPresent(orders::add));
        return found.told(stuck, telling.steps(), orders);
    }

    private String place(Access access) {
        Site site = sites.site(access.site());
        return " " + site.file() + ":" + site.line() + (access.write() ? " w" : " r");
    }

    private Place accessed(Access access, Run run, int step) {
        Site site = sites.site(access.site());
        List<String> stack = access.stack().isEmpty()
                ? List.of(site.type() + "." + site.method() + "(" + site.file() + ":" + site.line() + ")")
                : Frames.told(access.stack());
        StackTraceElement frame = own.test(site.type()) ? null : frame(access.stack());
        return new Place(
                run.thread(access.fiber()),
                access.write() ? "write" : "read",
                frame == null || frame.getFileName() == null ? site.file() : frame.getFileName(),
                frame == null ? site.line() : frame.getLineNumber(),
                stack,
                step,
                null);
    }

    private Place involved(Involved involved) {
        StackTraceElement top = frame(involved.stack());
        String file = top == null || top.getFileName() == null ? "" : top.getFileName();
        return new Place(
                involved.thread(),
                involved.operation(),
                file,
                top == null ? 0 : Math.max(0, top.getLineNumber()),
                Frames.told(involved.stack()),
                -1,
                involved.holder());
    }

    /** Return the innermost frame of the program itself. */
    private StackTraceElement frame(List<StackTraceElement> stack) {
        return stack.stream()
                .filter(frame ->
                        frame.getLineNumber() > 0 && frame.getModuleName() == null && own.test(frame.getClassName()))
                .findFirst()
                .orElse(null);
    }
}
