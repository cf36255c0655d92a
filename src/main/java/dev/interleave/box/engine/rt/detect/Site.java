package dev.interleave.box.engine.rt.detect;

/**
 * A place in the program.
 *
 * @param type binary name of the class
 * @param method name of the method
 * @param file source file, or empty if the class file names none
 * @param line line in it, from 1, or 0 if unknown
 * @param variable what is accessed there, as the source calls it, or empty
 */
public record Site(String type, String method, String file, int line, String variable) {
    static final Site UNKNOWN = new Site("", "", "", 0, "");
}
