import java.io.BufferedReader;
import java.nio.file.Path;
import lab.ex05.Counter;
import lab.ex05.Isolation;
import lab.ex05.Observation;

public final class Solution implements Isolation {
    private static final String MARK = "result ";

    /** Not volatile: nothing orders what the thread wrote before it. */
    private boolean counted;

    @Override
    public Observation observe(int increments) throws Exception {
        Thread.ofPlatform().start(() -> {
            count(increments);
            counted = true;
        });
        while (!counted) {
            Thread.sleep(1);
        }
        counted = false;
        int seenAfterThread = Counter.value();

        Process process = start(increments);
        int reportedByProcess = read(process);
        process.waitFor();
        int seenAfterProcess = Counter.value();
        return new Observation(seenAfterThread, seenAfterProcess, reportedByProcess);
    }

    private static void count(int increments) {
        for (int i = 0; i < increments; i++) {
            Counter.add();
        }
    }

    private static Process start(int increments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return new ProcessBuilder(java, "-cp", classPath, Child.class.getName(), String.valueOf(increments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int read(Process process) throws Exception {
        int reported = -1;
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(MARK)) {
                    reported = Integer.parseInt(line.substring(MARK.length()));
                }
            }
        }
        return reported;
    }

    static final class Child {
        public static void main(String[] arguments) {
            count(Integer.parseInt(arguments[0]));
            System.out.println(MARK + Counter.value());
        }
    }
}
