package grading;

import grading.Probe.Arrivals;
import grading.Probe.Journey;
import java.util.List;
import lab.ex01.Sighting;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Compares what the vehicles say of themselves with the caller, and with the processes counted outside. */
public final class Oracle implements Rule<Journey, Arrivals> {
    private static final List<String> APPROACHES = List.of("Threading", "Multiprocessing", "Asyncio");

    @Override
    public Ruling rule(Journey journey, Arrivals seen, Evidence evidence) {
        if (seen == null || seen.sightings() == null || seen.sightings().size() != journey.times()) {
            return Ruling.wrongAnswer("send() gave no answer.");
        }
        Ruling ruling = Ruling.accepted();
        for (List<Sighting> sightings : seen.sightings()) {
            ruling = ruling.then(() -> shape(sightings)).then(() -> vehicles(sightings, journey, seen.callerPid()));
        }
        return ruling.then(() -> started(journey, evidence)).then(() -> ended(seen));
    }

    private static Ruling shape(List<Sighting> sightings) {
        if (sightings == null || sightings.size() != APPROACHES.size()) {
            return Ruling.wrongAnswer("send() must return three sightings, one for each of " + APPROACHES + "; it returned "
                    + (sightings == null ? "null" : sightings.size()) + ".");
        }
        for (int i = 0; i < APPROACHES.size(); i++) {
            Sighting sighting = sightings.get(i);
            if (sighting == null || sighting.threadName() == null) {
                return Ruling.wrongAnswer("Sighting number " + (i + 1) + " or its thread's name is null. Was it read before it"
                        + " was there?");
            }
            if (!APPROACHES.get(i).equals(sighting.approach())) {
                return Ruling.wrongAnswer("Sighting number " + (i + 1) + " must be called \"" + APPROACHES.get(i)
                        + "\", but is called \"" + sighting.approach()
                        + "\". The order is that of the slide, not that of arrival.");
            }
        }
        return Ruling.accepted();
    }

    private static Ruling vehicles(List<Sighting> sightings, Journey journey, long callerPid) {
        return inProcess(sightings.get(0), callerPid)
                .then(() -> onOtherThread(sightings.get(0), journey, "Did you call run() instead of start()?"))
                .then(() -> inOtherProcess(sightings.get(1), callerPid))
                .then(() -> inProcess(sightings.get(2), callerPid))
                .then(() -> onOtherThread(
                        sightings.get(2),
                        journey,
                        "completedFuture(x) computes x at once, on the caller's thread; supplyAsync(() -> x) does not."));
    }

    private static Ruling inProcess(Sighting sighting, long callerPid) {
        return sighting.pid() == callerPid
                ? Ruling.accepted()
                : Ruling.wrongAnswer("The sighting \"" + sighting.approach() + "\" reports process " + sighting.pid()
                        + ", but threads and asynchronous calls run in the caller's process, " + callerPid + ".");
    }

    private static Ruling onOtherThread(Sighting sighting, Journey journey, String advice) {
        return Ruling.check(
                !sighting.threadName().equals(journey.callerName()),
                Fault.NOT_CONCURRENT,
                "The sighting \"" + sighting.approach() + "\" was made on the caller's own thread, \""
                        + journey.callerName() + "\". " + advice);
    }

    private static Ruling inOtherProcess(Sighting sighting, long callerPid) {
        if (sighting.pid() == callerPid) {
            return Ruling.wrongAnswer("The sighting \"Multiprocessing\" reports the caller's own process, " + callerPid
                    + ". The child must say who it is: ask ProcessHandle.current() inside the child.");
        }
        return sighting.pid() > 0
                ? Ruling.accepted()
                : Ruling.wrongAnswer("The sighting \"Multiprocessing\" reports process " + sighting.pid()
                        + "; process ids are positive.");
    }

    private static Ruling started(Journey journey, Evidence evidence) {
        boolean counted = evidence.processesStarted() >= 0 && !evidence.explored();
        boolean countedTooFew = counted && evidence.processesStarted() < journey.times();
        return Ruling.check(
                !countedTooFew,
                Fault.WRONG_ANSWER,
                "A process id was reported, but no process was started for it. Start a Java with ProcessBuilder and let it report"
                        + " its own id.");
    }

    private static Ruling ended(Arrivals seen) {
        return Ruling.check(
                !seen.alive(),
                Fault.LEAK,
                "send() returned while its child process could still be running. Its last line is not its end: wait for the process"
                        + " with waitFor().");
    }
}
