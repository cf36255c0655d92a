package dev.interleave.box.engine.instrument;

import dev.interleave.box.engine.rt.detect.SiteTable;
import java.util.List;
import java.util.Map;

/**
 * A program that can be explored.
 *
 * @param classes class files by internal name ({@code shop/Cart$Item}); some more than were given
 * @param sites what the numbers in them stand for
 * @param doubts why parts of it can't be judged, empty if all can
 */
public record InstrumentedProgram(Map<String, byte[]> classes, SiteTable sites, List<String> doubts) {
    public InstrumentedProgram {
        classes = Map.copyOf(classes);
        doubts = List.copyOf(doubts);
    }
}
