import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import lab.ex01.Sighting;
import lab.ex01.ThreeVehicles;

/** The old idioms: a subclass of Thread, a FutureTask, and the command line written by hand. */
public final class Solution implements ThreeVehicles {
    private static final class Carrier extends Thread {
        private Sighting sighting;

        @Override
        public void run() {
            sighting = new Sighting("Threading", ProcessHandle.current().pid(), getName(), isVirtual());
        }
    }

    @Override
    public List<Sighting> send() throws Exception {
        Carrier carrier = new Carrier();
        carrier.start();
        FutureTask<Sighting> task = new FutureTask<Sighting>(() -> new Sighting(
                "Asyncio", ProcessHandle.current().pid(), Thread.currentThread().getName(), false));
        Thread runner = new Thread(task, "runner");
        runner.start();
        Sighting process = byProcess();
        carrier.join();
        runner.join();
        return Arrays.asList(carrier.sighting, process, task.get());
    }

    private static Sighting byProcess() throws IOException, InterruptedException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        ProcessBuilder builder = new ProcessBuilder(
                java, "-Xmx32m", "-cp", System.getProperty("java.class.path"), "Solution$Child");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process child = builder.start();
        BufferedReader reader = new BufferedReader(new InputStreamReader(child.getInputStream()));
        String line = reader.readLine();
        while (reader.readLine() != null) {
            // Nothing more is expected; reading to the end lets the child end in peace.
        }
        child.waitFor();
        int blank = line.indexOf(' ');
        return new Sighting("Multiprocessing", Long.parseLong(line.substring(0, blank)), line.substring(blank + 1), false);
    }

    static final class Child {
        public static void main(String[] arguments) {
            System.out.println(ProcessHandle.current().pid() + " " + Thread.currentThread().getName());
        }
    }
}
