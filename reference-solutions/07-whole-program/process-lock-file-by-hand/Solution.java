import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import lab.ex07.SharedCounter;
import lab.ex07.Work;

/** The oldest lock there is: a file that only one can create. A thread for each child waits for its end. */
public final class Solution implements SharedCounter {
    @Override
    public int count(int processes, int each, Consumer<String> log) throws Exception {
        File number = File.createTempFile("number", ".dat");
        File lock = new File(number.getPath() + ".lock");
        write(number, 0);
        Deque<Guardian> guardians = new ArrayDeque<>();
        for (int i = 0; i < processes; i++) {
            Guardian guardian = new Guardian(number, lock, each);
            guardian.start();
            guardians.add(guardian);
        }
        boolean fine = true;
        for (Guardian guardian : guardians) {
            guardian.join();
            fine &= guardian.code == 0;
        }
        int value = read(number);
        number.delete();
        lock.delete();
        if (!fine) {
            throw new RuntimeException("not all children ended well");
        }
        log.accept("Final counter value: " + value);
        return value;
    }

    private static int read(File file) throws IOException {
        try (DataInputStream in = new DataInputStream(new FileInputStream(file))) {
            return in.readInt();
        }
    }

    private static void write(File file, int value) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new FileOutputStream(file))) {
            out.writeInt(value);
        }
    }

    private static final class Guardian extends Thread {
        private final ProcessBuilder builder;
        private int code = -1;

        Guardian(File number, File lock, int each) {
            String java = System.getProperty("java.home") + "/bin/java";
            String classPath = System.getProperty("java.class.path");
            String[] arguments = {number.getPath(), lock.getPath(), Integer.toString(each)};
            builder = new ProcessBuilder(java, "-cp", classPath, "Counting", arguments[0], arguments[1], arguments[2]);
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }

        @Override
        public void run() {
            try {
                code = builder.start().waitFor();
            } catch (IOException | InterruptedException e) {
                code = 1;
            }
        }
    }

    static void add(File number, File lock) throws IOException {
        while (!lock.createNewFile()) {
            LockSupport.parkNanos(100_000);
        }
        write(number, Work.next(read(number)));
        lock.delete();
    }
}

class Counting {
    public static void main(String[] arguments) throws Exception {
        Work.begin();
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            Solution.add(new File(arguments[0]), new File(arguments[1]));
        }
    }
}
