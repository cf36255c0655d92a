package lab.ex01;

import java.util.List;

/** Sends one and the same question – who are you? – with three vehicles. */
public interface ThreeVehicles {
    /**
     * Have the question answered by a thread, by another process and by an asynchronous call.
     *
     * <p>Returns when all three have answered and ended.
     *
     * @return three sightings, in this order: {@code Threading}, {@code Multiprocessing}, {@code Asyncio}
     */
    List<Sighting> send() throws Exception;
}
