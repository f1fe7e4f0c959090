package io.github.mnistlab;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.github.mnistlab.evaluation.Evaluation;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.run.Workspace;
import io.github.mnistlab.training.ModelTraining;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that keep the harness in order; each is also shown a class that breaks it. */
class ArchitectureTest {
    private static final String BASE = "io.github.mnistlab";

    /** In the order in which an experiment passes through them: a package may use those before it. */
    private static final List<String> ORDER = List.of(
            "failure",
            "spec",
            "record",
            "natives",
            "training",
            "evaluation",
            "gate",
            "compare",
            "report",
            "predict",
            "explore",
            "doctor",
            "run",
            "worker");

    private static final Pattern BELOW_BASE = Pattern.compile(Pattern.quote(BASE) + "\\.(\\w+)");

    /** The packages of the harness alone; the other modules' are on the class path too. */
    private static final JavaClasses HARNESS = new ClassFileImporter().importPath(mainClasses());

    private static final JavaClasses OFFENDER = new ClassFileImporter().importClasses(Offender.class);

    private static final List<String> JACKSON = List.of("com.fasterxml.jackson..", "tools.jackson..");
    private static final List<String> YAML =
            List.of("com.fasterxml.jackson.dataformat.yaml..", "org.yaml..", "org.snakeyaml..");
    private static final List<String> ONNX_RUNTIME = List.of("ai.onnxruntime..");

    /** The methods of `Math` whose results may differ between processors and JDKs; the others are exact. */
    private static final Set<String> INEXACT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot", "random");

    private static final Set<String> WITH_LOCALE = Set.of("format", "formatted", "toLowerCase", "toUpperCase");

    @Test
    void should_have_exactly_the_packages_of_the_order() {
        var present = new TreeSet<String>();
        for (JavaClass each : HARNESS) {
            Matcher below = BELOW_BASE.matcher(each.getPackageName());
            if (below.lookingAt()) {
                present.add(below.group(1));
            }
        }
        assertThat(present)
                .as("packages below " + BASE + "; put a new one into ORDER")
                .isEqualTo(new TreeSet<>(ORDER));
    }

    @ParameterizedTest
    @MethodSource("laterPackages")
    void should_use_only_packages_before_it(String name, String[] later) {
        noClasses()
                .that()
                .resideInAPackage(in(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .check(HARNESS);
    }

    static Stream<Object[]> laterPackages() {
        return ORDER.subList(0, ORDER.size() - 1).stream().map(name -> new Object[] {
            name,
            ORDER.stream()
                    .skip(ORDER.indexOf(name) + 1L)
                    .map(ArchitectureTest::in)
                    .toArray(String[]::new)
        });
    }

    @Test
    void should_have_no_cycles_between_packages() {
        SlicesRuleDefinition.slices()
                .matching(BASE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(HARNESS);
    }

    /** And the other way round too: training comes before ONNX Runtime is loaded. */
    @Test
    void should_evaluate_the_exported_file_without_knowing_how_it_was_trained() {
        neverUses("evaluation", "training").check(HARNESS);
        neverUses("training", "evaluation").check(HARNESS);
    }

    @Test
    void should_judge_and_compare_by_records_alone() {
        classes()
                .that()
                .resideInAPackage(in("gate"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", in("failure"), in("spec"), in("record"), in("gate"))
                .check(HARNESS);
        classes()
                .that()
                .resideInAPackage(in("compare"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        in("failure"),
                        in("spec"),
                        in("record"),
                        in("compare"),
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.databind..")
                .check(HARNESS);
    }

    /** Shown no offender, for the class path has no Maven: the second wall behind the first. */
    @Test
    void should_not_know_maven() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(HARNESS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void should_hold_and_notice_a_class_that_breaks_it(ArchRule rule) {
        rule.check(HARNESS);
        assertThat(rule.evaluate(OFFENDER).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                onlyIn(YAML, "spec"),
                onlyIn(JACKSON, "spec", "record", "compare", "worker"),
                onlyIn(ONNX_RUNTIME, "evaluation"),
                onlyIn(List.of(in("run")), "run", "worker"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(in("run"))
                        .and(use("training"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(in("evaluation")),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(in("worker"))
                        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS),
                neverCalls("printStackTrace onto a stream", ArchitectureTest::isTraceOnStream),
                neverCalls(
                        "mathematics that differs between machines; StrictMath does not",
                        ArchitectureTest::isInexactMath),
                neverCalls("a method that takes the default locale", ArchitectureTest::usesDefaultLocale),
                neverCalls("a method that takes the default time zone", ArchitectureTest::usesDefaultZone),
                neverCalls("a method that takes the default charset", ArchitectureTest::usesDefaultCharset),
                neverCalls(
                        "what an assert statement calls", call -> call.getName().equals("desiredAssertionStatus")),
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAPackage("java.util.random..")
                                .or(assignableTo(RandomGenerator.class))
                                .as("draw random numbers that the numeric contract does not specify")));
    }

    private static ArchRule onlyIn(List<String> types, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.of(packages).map(ArchitectureTest::in).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(types.toArray(String[]::new));
    }

    private static ArchRule neverUses(String user, String used) {
        return noClasses()
                .that()
                .resideInAPackage(in(user))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in(used));
    }

    private static DescribedPredicate<JavaClass> use(String name) {
        DescribedPredicate<JavaClass> used = resideInAPackage(in(name));
        return DescribedPredicate.describe(
                "use " + name,
                user -> user.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> used.test(dependency.getTargetClass())));
    }

    private static ArchRule neverCalls(String what, Predicate<JavaCall<?>> isForbidden) {
        return noClasses()
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe("the call is to " + what, isForbidden));
    }

    /** Into a writer is allowed: so a trace becomes text that is passed on. */
    private static boolean isTraceOnStream(JavaCall<?> call) {
        return call.getName().equals("printStackTrace") && !hasParameter(call, PrintWriter.class);
    }

    private static boolean isInexactMath(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(Math.class) && INEXACT.contains(call.getName());
    }

    private static boolean usesDefaultLocale(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(String.class)
                && WITH_LOCALE.contains(call.getName())
                && !hasParameter(call, Locale.class);
    }

    private static boolean usesDefaultZone(JavaCall<?> call) {
        boolean clock = call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty()
                && !call.getTargetOwner().isEquivalentTo(Instant.class);
        return clock || call.getName().startsWith("systemDefault");
    }

    private static boolean usesDefaultCharset(JavaCall<?> call) {
        boolean bytes = call.getTargetOwner().isEquivalentTo(String.class)
                && call.getName().equals("getBytes")
                && call.getTarget().getRawParameterTypes().isEmpty();
        return bytes || call.getName().equals("defaultCharset");
    }

    private static boolean hasParameter(JavaCall<?> call, Class<?> type) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(each -> each.isEquivalentTo(type));
    }

    private static String in(String name) {
        return BASE + "." + name + "..";
    }

    private static Path mainClasses() {
        try {
            return Path.of(UserFailure.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Breaks every rule that it is shown to; never run. */
    @SuppressWarnings({"unused", "StringCaseLocaleUsage", "DefaultLocale", "JavaTimeDefaultTimeZone", "DefaultCharset"})
    private static final class Offender {
        private final YAMLFactory yaml = new YAMLFactory();
        private final JsonMapper json = new JsonMapper();
        private final Random random = new Random(1);
        private Workspace workspace;
        private ModelTraining training;
        private Evaluation evaluation;

        void offend(OrtSession session, Exception cause) {
            assert session != null;
            cause.printStackTrace();
            System.out.println(Math.exp(1) + "x".toLowerCase() + LocalDate.now() + "x".getBytes().length);
        }
    }
}
