package dev.interleave.bench.slides;

import java.util.List;

/** The process that carries one step: prints the step's result and ends. */
public final class SlideChild {
    private SlideChild() {}

    /** Arguments: the slide's number, the step's, and what the slide hands to its children. */
    public static void main(String[] arguments) throws Exception {
        List<String> rest = List.of(arguments).subList(2, arguments.length);
        System.out.println(SlideTasks.of(Integer.parseInt(arguments[0])).inChild(Integer.parseInt(arguments[1]), rest));
    }
}
