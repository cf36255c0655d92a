package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.driver.Found.Place;
import dev.interleave.box.engine.rt.Fault;
import dev.interleave.box.engine.rt.Fault.Involved;
import dev.interleave.box.engine.rt.Operation;
import dev.interleave.box.engine.rt.Run;
import dev.interleave.box.engine.rt.detect.Access;
import dev.interleave.box.engine.rt.detect.Race;
import dev.interleave.box.engine.rt.detect.Site;
import dev.interleave.box.engine.rt.detect.SiteTable;
import java.util.List;

/** Turns what the engine found into findings with words, files and lines. */
final class Explanation {
    private static final int MOST_STEPS = 60;

    private final SiteTable sites;

    Explanation(SiteTable sites) {
        this.sites = sites;
    }

    /** Return what makes two races the same finding. */
    String key(Race race) {
        String first = place(race.first());
        String second = place(race.second());
        return "race " + race.variable() + (first.compareTo(second) < 0 ? first + second : second + first);
    }

    String key(Fault fault) {
        StringBuilder key = new StringBuilder(fault.kind().name());
        fault.involved().stream()
                .map(involved -> involved.operation() + frame(involved.stack()))
                .sorted()
                .forEach(key::append);
        return key.toString();
    }

    Found found(Race race, Run run) {
        String message = race.first().thread() + " and " + race.second().thread() + " access " + race.variable()
                + ", at least one of them writes, and nothing orders the two.";
        return new Found(
                "DATA_RACE",
                message,
                race.variable(),
                List.of(accessed(race.first()), accessed(race.second())),
                List.of(),
                List.of(),
                run.id().toString());
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

    /** Add the interleaving to a finding; of a long one the end, where it goes wrong. */
    Found withSteps(Found found, Run run) {
        List<dev.interleave.box.engine.rt.Step> steps = run.interleaving();
        var telling = new Telling(steps.size());
        for (int i = Math.max(0, steps.size() - MOST_STEPS); i < steps.size(); i++) {
            var step = steps.get(i);
            Site site = sites.site(step.site());
            if (isWorthTelling(step, site)) {
                telling.add(i, new Found.Step(step.thread(), site.file(), site.line(), effect(step, site)));
            }
        }
        if (found.variable() != null) {
            for (Place access : found.accesses()) {
                telling.add(new Found.Step(
                        access.thread(), access.file(), access.line(), access.operation() + "s " + found.variable()));
            }
        } else {
            for (Place stuck : found.accesses()) {
                telling.add(new Found.Step(stuck.thread(), stuck.file(), stuck.line(), stuck.operation()));
            }
        }
        return new Found(
                found.kind(),
                found.message(),
                found.variable(),
                found.accesses(),
                telling.steps(),
                telling.orders(steps, run.orders()),
                found.schedule());
    }

    /** Beginnings of callbacks and steps inside the library are turns, but nothing that a reader looks for. */
    private static boolean isWorthTelling(dev.interleave.box.engine.rt.Step step, Site site) {
        return site.line() > 0 && step.operation() != Operation.BEGIN || step.operation() == Operation.START;
    }

    private static String effect(dev.interleave.box.engine.rt.Step step, Site site) {
        String object = step.object().isEmpty() ? "" : " " + step.object();
        return switch (step.operation()) {
            case Operation.READ, Operation.VOLATILE_READ -> "reads " + named(site, object);
            case Operation.WRITE, Operation.VOLATILE_WRITE -> "writes " + named(site, object);
            case Operation.CAS -> "updates" + object + " atomically";
            case Operation.CALL -> object.isEmpty() ? "goes on" : "calls" + object;
            case Operation.LOCK -> "enters the monitor of" + object;
            case Operation.UNLOCK -> "leaves the monitor of" + object;
            case Operation.WAITS -> "leaves the monitor of" + object + " and waits";
            case Operation.WAIT -> "goes on after its wait on" + object;
            case Operation.NOTIFY -> "notifies" + object;
            case Operation.PARK -> "goes on after it was blocked";
            case Operation.UNPARK -> "wakes" + object;
            case Operation.START -> "has started" + object;
            case Operation.JOIN -> "waits for" + object + " to end";
            case Operation.SLEEP -> "wakes from its sleep";
            case Operation.INTERRUPT -> "interrupts" + object;
            case Operation.YIELD -> "gives way";
            case Operation.CLASS_INIT -> "initialises" + object;
            case Operation.SYNCHRONIZER -> "uses" + object;
            case Operation.LOOP -> "loops";
            case Operation.BEGIN -> "begins";
            default -> "goes on";
        };
    }

    private static String named(Site site, String object) {
        return site.variable().isEmpty() ? object.strip() : site.variable();
    }

    private String place(Access access) {
        Site site = sites.site(access.site());
        return " " + site.file() + ":" + site.line() + (access.write() ? " w" : " r");
    }

    private Place accessed(Access access) {
        Site site = sites.site(access.site());
        List<String> stack = access.stack().isEmpty()
                ? List.of(site.type() + "." + site.method() + "(" + site.file() + ":" + site.line() + ")")
                : Frames.told(access.stack());
        return new Place(access.thread(), access.write() ? "write" : "read", site.file(), site.line(), stack);
    }

    private Place involved(Involved involved) {
        StackTraceElement top = frame(involved.stack());
        String file = top == null || top.getFileName() == null ? "" : top.getFileName();
        return new Place(
                involved.thread(),
                involved.operation(),
                file,
                top == null ? 0 : Math.max(0, top.getLineNumber()),
                Frames.told(involved.stack()));
    }

    /** Return the innermost frame of the program itself. */
    private static StackTraceElement frame(List<StackTraceElement> stack) {
        return stack.stream()
                .filter(frame -> frame.getModuleName() == null)
                .findFirst()
                .orElse(null);
    }
}
