import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.PrintStream;
import lab.ex05.Counter;
import lab.ex05.Isolation;
import lab.ex05.Observation;

/** A class for the thread, another for the program of the child, which answers on standard error where nobody else talks. */
public final class Solution implements Isolation {
    @Override
    public Observation observe(int increments) throws Exception {
        Adder adder = new Adder(increments);
        adder.start();
        adder.join();
        int first = Counter.value();
        File errors = File.createTempFile("child", ".err");
        try {
            int third = runChild(increments, errors);
            return new Observation(first, Counter.value(), third);
        } finally {
            errors.delete();
        }
    }

    private static int runChild(int increments, File errors) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-classpath",
                System.getProperty("java.class.path"),
                CountingProgram.class.getName(),
                "" + increments);
        builder.redirectError(errors);
        Process process = builder.start();
        process.getOutputStream().close();
        while (process.getInputStream().read() != -1) {
            continue;
        }
        process.waitFor();
        try (BufferedReader reader = new BufferedReader(new FileReader(errors))) {
            String line = reader.readLine();
            while (!line.startsWith("counted: ")) {
                line = reader.readLine();
            }
            return Integer.parseInt(line.split(" ")[1]);
        }
    }
}

class Adder extends Thread {
    private final int times;

    Adder(int times) {
        this.times = times;
    }

    @Override
    public void run() {
        for (int i = 0; i < times; i++) {
            Counter.add();
        }
    }
}

class CountingProgram {
    public static void main(String[] arguments) {
        new Adder(Integer.parseInt(arguments[0])).run();
        PrintStream answers = System.err;
        answers.println("counted: " + Counter.value());
    }
}
