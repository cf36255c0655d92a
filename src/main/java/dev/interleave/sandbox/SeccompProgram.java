package dev.interleave.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compile {@link SystemCalls} to the kernel's own filter program, for a sandbox tool that takes nothing else.
 *
 * <p>Classic BPF as in {@code linux/filter.h}; the numbers of the calls come from the kernel's tables for amd64 and aarch64.
 */
final class SeccompProgram {
    private static final int LOAD = 0x20;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_AT_LEAST = 0x35;
    private static final int JUMP_BITS = 0x45;
    private static final int RETURN = 0x06;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;

    private static final int ALLOW = 0x7fff0000;
    private static final int ERROR = 0x00050000;
    private static final int KILL = 0x80000000;

    /** Set in the numbers of the x32 calls, a second way to call the same kernel. */
    private static final int X32 = 0x40000000;

    private final ByteBuffer program = ByteBuffer.allocate(4096 * 8).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<String, Integer> numbers;

    private SeccompProgram(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /** Give the program for this machine, empty where its calls' numbers are not known. */
    static Optional<byte[]> compile() throws IOException {
        String machine = System.getProperty("os.arch");
        try (InputStream table =
                SeccompProgram.class.getResourceAsStream("/sandbox/system-calls-" + machine + ".txt")) {
            if (table == null) {
                return Optional.empty();
            }
            Map<String, Integer> numbers = new HashMap<>();
            new String(table.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> line.split(" "))
                    .forEach(words -> numbers.put(words[0], Integer.parseInt(words[1])));
            return Optional.of(new SeccompProgram(numbers).write(machine.equals("aarch64") ? 0xC00000B7 : 0xC000003E));
        }
    }

    private byte[] write(int architecture) {
        add(LOAD, 0, 0, ARCHITECTURE);
        add(JUMP_EQUAL, 1, 0, architecture);
        add(RETURN, 0, 0, KILL);
        add(LOAD, 0, 0, NUMBER);
        add(JUMP_AT_LEAST, 0, 1, X32);
        add(RETURN, 0, 0, ERROR | SystemCalls.ENOSYS);
        SystemCalls.ALLOWED.forEach(name -> answer(name, ALLOW));
        SystemCalls.DENIED.forEach(name -> answer(name, ERROR | SystemCalls.EPERM));
        Optional.ofNullable(numbers.get("clone")).ifPresent(this::addClone);
        Optional.ofNullable(numbers.get("socket")).ifPresent(number -> addOneOf(number, SystemCalls.SOCKET_FAMILIES));
        Optional.ofNullable(numbers.get("personality")).ifPresent(number -> addOneOf(number, List.of(0)));
        add(RETURN, 0, 0, ERROR | SystemCalls.ENOSYS);
        byte[] bytes = new byte[program.position()];
        program.flip().get(bytes);
        return bytes;
    }

    private void answer(String name, int result) {
        Integer number = numbers.get(name);
        if (number != null) {
            add(JUMP_EQUAL, 0, 1, number);
            add(RETURN, 0, 0, result);
        }
    }

    /** Threads and processes, but none with namespaces of their own. */
    private void addClone(int number) {
        add(JUMP_EQUAL, 0, 4, number);
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(JUMP_BITS, 1, 0, (int) SystemCalls.NEW_NAMESPACES);
        add(RETURN, 0, 0, ALLOW);
        add(RETURN, 0, 0, ERROR | SystemCalls.EPERM);
    }

    private void addOneOf(int number, List<Integer> arguments) {
        add(JUMP_EQUAL, 0, arguments.size() + 3, number);
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        for (int i = 0; i < arguments.size(); i++) {
            add(JUMP_EQUAL, arguments.size() - i, 0, arguments.get(i));
        }
        add(RETURN, 0, 0, ERROR | SystemCalls.ENOSYS);
        add(RETURN, 0, 0, ALLOW);
    }

    private void add(int code, int ifTrue, int ifFalse, int value) {
        program.putShort((short) code).put((byte) ifTrue).put((byte) ifFalse).putInt(value);
    }
}
