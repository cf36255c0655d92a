package dev.interleave.box.engine.rt.sim;

/**
 * A time in which a thread is in one state.
 *
 * @param state one of the constants RUNNING to WAITING
 * @param reason one of the constants NOTHING to NETWORK
 * @param site where it waits, as in the site table
 * @param from in ps
 * @param to in ps
 */
public record Stretch(int state, int reason, int site, long from, long to) {
    public static final int RUNNING = 0;
    public static final int READY = 1;
    public static final int BLOCKED = 2;
    public static final int SLEEPING = 3;
    public static final int WAITING = 4;

    public static final int NOTHING = 0;
    public static final int MONITOR = 1;
    public static final int LOCK = 2;
    public static final int JOIN = 3;
    public static final int NOTIFY = 4;
    public static final int TIME = 5;
    public static final int SIGNAL = 6;
    public static final int TASK = 7;
    public static final int INITIALISER = 8;
    public static final int NETWORK = 9;
}
