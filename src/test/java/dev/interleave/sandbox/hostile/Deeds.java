package dev.interleave.sandbox.hostile;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.protocol.Frame;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.reflect.Field;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.zip.Deflater;

/** Each does one thing that a submission might do to its box. */
enum Deeds {
    NOTHING {
        @Override
        Datum commit() {
            return new Datum.Text("done");
        }
    },
    PRINTS {
        @Override
        Datum commit() {
            System.out.println("to out");
            System.err.println("to err");
            System.out.close();
            System.setOut(null);
            return new Datum.Null();
        }
    },
    PRINTS_A_FRAME {
        @Override
        Datum commit() throws Exception {
            Frame forged = new Frame(new UUID(1, 2), Frame.ANSWER, new Datum.Text("forged"));
            forged.writeTo(System.out);
            try (OutputStream raw = new FileOutputStream(FileDescriptor.out)) {
                forged.writeTo(raw);
            }
            return new Datum.Text("honest");
        }
    },
    EXITS {
        @Override
        Datum commit() {
            System.exit(7);
            return new Datum.Null();
        }
    },
    THROWS {
        @Override
        Datum commit() {
            throw new IllegalStateException("x".repeat(1_000_000));
        }
    },
    NEVER_ENDS {
        @Override
        Datum commit() throws Exception {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                while (true) {
                    Thread.onSpinWait();
                }
            }));
            new CountDownLatch(1).await();
            return new Datum.Null();
        }
    },
    SPINS {
        @Override
        Datum commit() {
            while (true) {
                Thread.onSpinWait();
            }
        }
    },
    STARTS_THREADS {
        @Override
        Datum commit() {
            List<Thread> threads = new ArrayList<>();
            while (true) {
                Thread thread = new Thread(() -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                thread.start();
                threads.add(thread);
            }
        }
    },
    STARTS_THREADS_AND_HIDES_IT {
        @Override
        Datum commit() {
            try {
                return STARTS_THREADS.commit();
            } catch (Exception | Error any) {
                return new Datum.Text("all is well");
            }
        }
    },
    FILLS_THE_HEAP {
        @Override
        Datum commit() {
            List<byte[]> all = new ArrayList<>();
            while (true) {
                all.add(new byte[1 << 20]);
            }
        }
    },
    FILLS_DIRECT_MEMORY {
        @Override
        Datum commit() {
            List<ByteBuffer> all = new ArrayList<>();
            while (true) {
                all.add(ByteBuffer.allocateDirect(1 << 20));
            }
        }
    },
    FILLS_NATIVE_MEMORY {
        @Override
        Datum commit() {
            List<Deflater> all = new ArrayList<>();
            byte[] input = new byte[64 << 10];
            while (true) {
                Deflater deflater = new Deflater();
                deflater.setInput(input);
                deflater.deflate(new byte[16]);
                all.add(deflater);
            }
        }
    },
    FILLS_THE_DISK {
        @Override
        Datum commit() throws Exception {
            try {
                for (int i = 0; ; i++) {
                    Files.write(Path.of("/w/file" + i), new byte[1 << 20]);
                }
            } catch (IOException full) {
                return new Datum.Text("hidden");
            }
        }
    },
    MAKES_FILES {
        @Override
        Datum commit() throws Exception {
            try {
                for (int i = 0; ; i++) {
                    Files.createFile(Path.of("/tmp/file" + i));
                }
            } catch (IOException full) {
                return new Datum.Text("hidden");
            }
        }
    },
    PRINTS_FOR_EVER {
        @Override
        Datum commit() {
            while (true) {
                System.out.println("and so on and so forth");
            }
        }
    },
    ORDINARY_FILES {
        @Override
        Datum commit() throws Exception {
            Path a = Files.createTempFile("a", ".txt");
            Files.writeString(a, "text");
            Files.setPosixFilePermissions(a, PosixFilePermissions.fromString("rw-------"));
            Path b = Files.copy(a, Path.of("/w/b.txt"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(b, Path.of("/w/c.txt"), StandardCopyOption.ATOMIC_MOVE);
            return new Datum.Text(Files.readString(Path.of("/w/c.txt")));
        }
    },
    READS_PASSWD {
        @Override
        Datum commit() throws Exception {
            return new Datum.Text(Files.readString(Path.of("/etc/passwd")));
        }
    },
    LOOKS_AROUND {
        @Override
        Datum commit() throws Exception {
            List<Datum> seen = new ArrayList<>();
            for (String place : List.of("/", "/etc", "/w", "/tmp", "/ch")) {
                String[] names = new File(place).list();
                seen.add(new Datum.Text(place + " " + (names == null ? "closed" : String.join(" ", names))));
            }
            seen.add(new Datum.Text("env " + System.getenv().size()));
            seen.add(new Datum.Text("uid "
                    + Files.readAllLines(Path.of("/proc/self/status")).stream()
                            .filter(line ->
                                    line.startsWith("Uid") || line.startsWith("CapEff") || line.startsWith("Seccomp:"))
                            .toList()));
            return new Datum.Items(seen);
        }
    },
    WRITES_EVERYWHERE {
        @Override
        Datum commit() {
            List<Datum> open = new ArrayList<>();
            for (String place : List.of(
                    "/x",
                    "/etc/x",
                    "/jre/x",
                    "/lib/x",
                    "/ch/x",
                    "/proc/sys/kernel/core_pattern",
                    "/proc/sysrq-trigger",
                    "/dev/x")) {
                try {
                    Files.writeString(Path.of(place), "x");
                    open.add(new Datum.Text(place));
                } catch (IOException closed) {
                    // As it should be.
                }
            }
            return new Datum.Items(open);
        }
    },
    OPENS_ITS_MEMORY {
        @Override
        Datum commit() {
            List<Datum> open = new ArrayList<>();
            for (String file : List.of("/proc/self/mem", "/proc/1/mem", "/jre/bin/java")) {
                try (RandomAccessFile memory = new RandomAccessFile(file, "r")) {
                    open.add(new Datum.Text(file + memory.length()));
                } catch (IOException closed) {
                    // As it should be.
                }
            }
            return new Datum.Items(open);
        }
    },
    OPENS_THE_CHANNEL {
        @Override
        Datum commit() throws Exception {
            List<Datum> open = new ArrayList<>();
            for (String descriptor : new File("/proc/self/fd").list()) {
                try (FileOutputStream out = new FileOutputStream("/proc/self/fd/" + descriptor)) {
                    new Frame(new UUID(0, 0), Frame.ANSWER, new Datum.Text("forged")).writeTo(out);
                    open.add(new Datum.Text(Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                            .toString()));
                } catch (IOException closed) {
                    // A socket cannot be opened a second time.
                }
            }
            return new Datum.Items(open);
        }
    },
    CONNECTS_OUT {
        @Override
        Datum commit() throws Exception {
            List<Datum> reached = new ArrayList<>();
            for (String host : List.of("1.1.1.1", "10.0.0.1", "169.254.169.254")) {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(host, 80), 1_000);
                    reached.add(new Datum.Text(host));
                } catch (IOException unreachable) {
                    // As it should be.
                }
            }
            NetworkInterface.networkInterfaces().forEach(card -> {
                if (!card.getName().equals("lo")) {
                    reached.add(new Datum.Text(card.getName()));
                }
            });
            return new Datum.Items(reached);
        }
    },
    REACHES_INTO_THE_RUNNER {
        @Override
        Datum commit() throws Exception {
            Class<?> unexported = Class.forName("lab.kit.package-info");
            Field value = String.class.getDeclaredField("value");
            value.setAccessible(true);
            return new Datum.Text(unexported.getName());
        }
    },
    STARTS_A_PROCESS {
        @Override
        Datum commit() throws Exception {
            return new Datum.Int(
                    new ProcessBuilder("/jre/bin/java", "-version").start().waitFor());
        }
    },
    STARTS_CHILDREN {
        @Override
        Datum commit() throws Exception {
            for (int i = 0; i < 2; i++) {
                child("wait");
            }
            return new Datum.Null();
        }
    },
    STARTS_CHILDREN_AND_WAITS {
        @Override
        Datum commit() throws Exception {
            Process quick = child("print");
            String said = new String(quick.getInputStream().readAllBytes()) + quick.waitFor();
            return new Datum.Text(said);
        }
    },
    FORKS_FOR_EVER {
        @Override
        Datum commit() throws Exception {
            while (true) {
                child("wait");
            }
        }
    },
    LISTENS {
        @Override
        Datum commit() throws Exception {
            var server = new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().start(() -> {
                while (true) {
                    try (Socket guest = server.accept()) {
                        guest.getInputStream().read();
                        guest.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi".getBytes());
                    } catch (IOException gone) {
                        return;
                    }
                }
            });
            Files.writeString(Path.of("/w/port"), "" + server.getLocalPort());
            return new Datum.Int(server.getLocalPort());
        }
    };

    static String fetch(int port) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static Process child(String what) throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx16m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        what)
                .start();
    }

    abstract Datum commit() throws Exception;

    /** Runs in a process of its own. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws Exception {
            if (arguments[0].equals("print")) {
                System.out.print("child of " + ProcessHandle.current().parent().isPresent() + " ");
                System.exit(3);
            }
            new CountDownLatch(1).await();
        }
    }
}
