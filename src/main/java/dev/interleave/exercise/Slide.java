package dev.interleave.exercise;

import java.util.List;

/**
 * Name a slide of the course.
 *
 * @param number from 1
 */
public record Slide(int number, String title) {
    private static final List<String> TITLES = List.of(
            "Introduction",
            "Threads",
            "Scraping with threads",
            "There is no global lock",
            "Processes",
            "Pictures in parallel",
            "Shared memory and locks",
            "Async basics",
            "Coroutines and tasks",
            "Async scraping",
            "The event loop",
            "Choosing an approach",
            "Best practices",
            "Resources");

    /** How many slides the course has. */
    public static final int COUNT = TITLES.size();

    /** Give the slide with this number; one that the course does not know is called by its number. */
    public static Slide of(int number) {
        boolean known = number >= 1 && number <= TITLES.size();
        return new Slide(number, known ? TITLES.get(number - 1) : "Slide " + number);
    }
}
