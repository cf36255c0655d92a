package grading;

import java.util.ArrayList;
import java.util.List;
import lab.ex01.Sighting;
import lab.ex01.ThreeVehicles;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;

/** Sends the vehicles off from a thread with a name of the grader's choice. */
public final class Probe implements Experiment<ThreeVehicles, Probe.Journey, Probe.Arrivals> {
    public record Journey(int times, String callerName) {}

    /**
     * @param sightings may be null, and so may each list and each sighting in it
     * @param alive whether a child process was alive when a call returned
     */
    public record Arrivals(long callerPid, List<List<Sighting>> sightings, boolean alive) {}

    @Override
    public Arrivals observe(ThreeVehicles solution, Journey journey, Setting setting) throws Exception {
        var sightings = new ArrayList<List<Sighting>>();
        boolean alive = false;
        Thread caller = Thread.currentThread();
        String name = caller.getName();
        caller.setName(journey.callerName());
        try {
            for (int i = 0; i < journey.times(); i++) {
                sightings.add(solution.send());
                alive |= setting.explored() && setting.children() > 0;
            }
        } finally {
            caller.setName(name);
        }
        return new Arrivals(ProcessHandle.current().pid(), sightings, alive);
    }
}
