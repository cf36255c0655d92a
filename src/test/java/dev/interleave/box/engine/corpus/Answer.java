package dev.interleave.box.engine.corpus;

/** What a tool says of a program, whatever it calls it. */
enum Answer {
    /** Nothing is reported. */
    QUIET,
    /** A fault of the kind that the corpus plants is reported. */
    ALARM,
    /** The tool crashed, ran out of time, or says that it can't judge. */
    NONE
}
