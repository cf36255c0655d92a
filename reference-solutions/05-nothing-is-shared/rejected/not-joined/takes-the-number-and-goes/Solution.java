import java.io.BufferedReader;
import lab.ex05.Counter;
import lab.ex05.Isolation;
import lab.ex05.Observation;

public final class Solution implements Isolation {
    @Override
    public Observation observe(int increments) throws Exception {
        Thread adder = new Thread(() -> {
            for (int i = 0; i < increments; i++) {
                Counter.add();
            }
        });
        adder.start();
        adder.join();
        int seenAfterThread = Counter.value();
        String java = System.getProperty("java.home") + "/bin/java";
        String classPath = System.getProperty("java.class.path");
        Process child = new ProcessBuilder(java, "-cp", classPath, "Solution$Child", Integer.toString(increments)).start();
        BufferedReader lines = child.inputReader();
        int reported = -1;
        // The number is there, so that the child seems to be over. It is not.
        for (String line = lines.readLine(); line != null && reported < 0; line = lines.readLine()) {
            if (line.startsWith("result ")) {
                reported = Integer.parseInt(line.substring("result ".length()));
            }
        }
        return new Observation(seenAfterThread, Counter.value(), reported);
    }

    static final class Child {
        public static void main(String[] arguments) {
            int increments = Integer.parseInt(arguments[0]);
            for (int i = 0; i < increments; i++) {
                Counter.add();
            }
            System.out.println("result " + Counter.value());
        }
    }
}
