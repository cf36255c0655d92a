package lab.ex14;

/** What became of a reference. */
public sealed interface Finding {
    /** The page is there, and has the title that was cited. */
    record Confirmed() implements Finding {}

    /**
     * A page is there, but it has another title.
     *
     * @param found the page's title, {@code ""} if it has none
     */
    record OtherTitle(String found) implements Finding {}

    /**
     * There is no page any more.
     *
     * @param status the status of the last answer
     */
    record Gone(int status) implements Finding {}

    /** Nobody answers, or not in time. */
    record NoAnswer() implements Finding {}
}
