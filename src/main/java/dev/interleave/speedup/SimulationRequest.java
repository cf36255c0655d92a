package dev.interleave.speedup;

import dev.interleave.box.protocol.Datum;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Say what is to be simulated.
 *
 * @param classes class files by binary name, as the compiler made them; for a probe the kit is added
 * @param use what is run
 * @param timed binary names of the classes that are timed, nested ones and lambdas included: from the first call into one of them to the
 *     last return; empty times the whole run
 * @param cores numbers of simulated cores, each 1 to 1,024
 * @param seed what chance in the JDK (ThreadLocalRandom, work stealing) derives from
 * @param mostWork the work of one run is bounded by so many virtual ns, all threads together
 */
public record SimulationRequest(
        Map<String, byte[]> classes, Use use, Set<String> timed, List<Integer> cores, long seed, long mostWork) {
    /** Ten seconds of the reference core. */
    public static final long DEFAULT_MOST_WORK = 10_000_000_000L;

    public SimulationRequest {
        classes = Map.copyOf(classes);
        timed = Set.copyOf(timed);
        cores = List.copyOf(cores);
        if (cores.stream().anyMatch(each -> each < 1 || each > 1_024)) {
            throw new IllegalArgumentException("simulated cores are 1 to 1,024: " + cores);
        }
    }

    /** What is run. */
    public sealed interface Use {
        /** The exercise's probe, once for each input. */
        record OfProbe(List<Datum> inputs) implements Use {
            public OfProbe {
                inputs = List.copyOf(inputs);
            }
        }

        /**
         * A main method, once.
         *
         * @param input what it finds on standard input
         */
        record OfMain(String main, List<String> arguments, String input) implements Use {
            public OfMain {
                arguments = List.copyOf(arguments);
            }
        }
    }
}
