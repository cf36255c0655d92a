package dev.interleave.box.engine.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ask SpotBugs, with most effort and lowest threshold: any warning of its multithreaded correctness is an alarm. */
final class SpotBugsJudge implements Judge {
    private static final Pattern WARNING =
            Pattern.compile("<BugInstance .*?<Class classname=\"(?<type>[^\"$]+)[\"$]", Pattern.DOTALL);

    @Override
    public String name() {
        return "SpotBugs 4.9.8";
    }

    @Override
    public Map<CorpusProgram, Answer> judge(List<CorpusProgram> programs) throws IOException, InterruptedException {
        Path jar = Files.createTempFile("corpus", ".jar");
        Path report = Files.createTempFile("spotbugs", ".xml");
        try {
            write(CorpusClasses.of(programs), jar);
            Forked spotBugs = Forked.run(
                    Duration.ofMinutes(20),
                    List.of(
                            Forked.java(),
                            "-Xmx1g",
                            "-cp",
                            ToolJars.of("spotbugs") + "/*",
                            "edu.umd.cs.findbugs.FindBugs2",
                            "-effort:max",
                            "-low",
                            "-bugCategories",
                            "MT_CORRECTNESS",
                            "-xml=" + report,
                            jar.toString()));
            if (spotBugs.status() != 0) {
                throw new IOException("SpotBugs failed: " + spotBugs.output());
            }
            Set<String> warned = warned(Files.readString(report));
            return programs.stream()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            program -> warned.contains(program.name()) ? Answer.ALARM : Answer.QUIET));
        } finally {
            Files.delete(jar);
            Files.delete(report);
        }
    }

    private static Set<String> warned(String report) {
        Set<String> types = new HashSet<>();
        Matcher warning = WARNING.matcher(report);
        while (warning.find()) {
            types.add(warning.group("type"));
        }
        return types;
    }

    private static void write(CorpusClasses classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map<String, byte[]> program : classes.byProgram().values()) {
                for (Map.Entry<String, byte[]> entry : program.entrySet()) {
                    out.putNextEntry(new JarEntry(entry.getKey() + ".class"));
                    out.write(entry.getValue());
                }
            }
        }
    }
}
