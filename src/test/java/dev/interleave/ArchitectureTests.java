package dev.interleave;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the rules of the house: which package may know which. */
class ArchitectureTests {
    private static final String ROOT = "dev.interleave.";
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.interleave", "lab.kit");

    @Test
    void enoughClassesWereSeenForTheRulesToMeanSomething() {
        assertThat(OURS.size()).isGreaterThan(40);
    }

    @Test
    void featuresFormNoCycles() {
        slices().matching("dev.interleave.(*)..").should().beFreeOfCycles().check(OURS);
    }

    /** Each line: a package and those of ours that it may know. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sandbox    | box.protocol",
                "engine     | sandbox box.engine",
                "compile    | sandbox box.protocol",
                "site       | sandbox box.protocol",
                "exercise   | compile",
                "judge      | exercise compile sandbox box.protocol site",
                "race       | exercise compile sandbox box.protocol judge engine box.engine",
                "speedup    | exercise compile sandbox box.protocol judge site engine box.engine",
                "score      | exercise judge race speedup",
                "identity   | ",
                "submission | exercise compile identity web",
                "box.protocol | ",
                "box.runner | box.protocol lab.kit",
                "box.engine | box.protocol box.runner",
            })
    void aPackageKnowsOnlyItsNeighbours(String feature, String neighbours) {
        var allowed = new TreeSet<String>();
        allowed.add(pattern(feature));
        if (neighbours != null) {
            List.of(neighbours.split(" ")).forEach(neighbour -> allowed.add(pattern(neighbour)));
        }
        DescribedPredicate<JavaClass> stranger = resideInAnyPackage("dev.interleave..", "lab..")
                .and(not(resideInAnyPackage(allowed.toArray(String[]::new))));
        noClasses()
                .that()
                .resideInAPackage(pattern(feature))
                .should()
                .dependOnClassesThat(stranger)
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void whatRunsInsideABoxUsesTheJdkOnly() {
        classes()
                .that(resideInAnyPackage("dev.interleave.box..", "lab.kit.."))
                .should(onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.tools..",
                        "javax.lang.model..",
                        "javax.net.ssl..",
                        "jdk..",
                        "com.sun.source..",
                        "com.sun.net.httpserver..",
                        "dev.interleave.box..",
                        "lab.kit..",
                        "org.jspecify..",
                        "")))
                .check(OURS);
    }

    @Test
    void onlyResourcesTouchTheWeb() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and(not(resideInAnyPackage(ROOT + "web..", ROOT + "server..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(OURS);
    }

    @Test
    void onlyRepositoriesAskTheDatabase() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and(not(resideInAnyPackage(ROOT + "server..")))
                .should()
                .dependOnClassesThat(resideInAPackage("io.quarkus.hibernate.orm.panache..")
                        .or(assignableTo("jakarta.persistence.EntityManager")))
                .check(OURS);
    }

    @Test
    void onlySandboxAndServerStartProcesses() {
        noClasses()
                .that(not(resideInAnyPackage(ROOT + "sandbox..", ROOT + "server..", ROOT + "box..", "lab.kit..")))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .check(OURS);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that(not(resideInAnyPackage(ROOT + "cli..", ROOT + "server..", ROOT + "box..", "lab.kit..")))
                .should(ACCESS_STANDARD_STREAMS)
                .check(OURS);
    }

    @Test
    void nobodyUsesTheJdksLogger() {
        noClasses().should(USE_JAVA_UTIL_LOGGING).check(OURS);
    }

    @Test
    void everyPackageIsDescribedAndNullMarked() throws IOException {
        var bare = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path folder : (Iterable<Path>) files.filter(Files::isDirectory)::iterator) {
                if (holdsJava(folder) && !describes(folder.resolve("package-info.java"))) {
                    bare.add(folder.toString());
                }
            }
        }
        assertThat(bare).isEmpty();
    }

    private static boolean holdsJava(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        }
    }

    private static boolean describes(Path packageInfo) throws IOException {
        if (!Files.exists(packageInfo)) {
            return false;
        }
        String text = Files.readString(packageInfo);
        return text.contains("/**") && text.contains("@NullMarked");
    }

    private static String pattern(String feature) {
        return feature.startsWith("lab") ? feature + ".." : ROOT + feature + "..";
    }
}
