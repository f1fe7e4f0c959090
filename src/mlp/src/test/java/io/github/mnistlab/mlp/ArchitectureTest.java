package io.github.mnistlab.mlp;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.github.mnistlab.mlp.kernel.KernelOffender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorOperators;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the library may know, and what the numeric contract forbids it; each rule is also shown classes that break it. */
class ArchitectureTest {
    private static final String BASE = "io.github.mnistlab.mlp";

    private static final JavaClasses MLP =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages(BASE);

    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importClasses(Offender.class, KernelOffender.class);

    /** The methods of `Math` whose results may differ between processors and JDKs; the others are exact. */
    private static final Set<String> INEXACT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot", "random");

    private static final Set<String> INEXACT_LANES = Set.of(
            "SIN", "COS", "TAN", "ASIN", "ACOS", "ATAN", "ATAN2", "SINH", "COSH", "TANH", "EXP", "EXPM1", "LOG",
            "LOG10", "LOG1P", "POW", "CBRT", "HYPOT");

    private static final Set<String> CROSSING = Set.of(
            "lane",
            "rearrange",
            "selectFrom",
            "slice",
            "unslice",
            "compress",
            "expand",
            "addIndex",
            "reinterpretShape");

    private static final Set<String> STREAM_SUMS = Set.of("sum", "average", "summaryStatistics");

    @ParameterizedTest
    @MethodSource("rules")
    void should_hold_and_notice_a_class_that_breaks_it(ArchRule rule) {
        rule.check(MLP);
        assertThat(rule.evaluate(OFFENDERS).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                knowsTribuoAlone(),
                noClasses()
                        .that()
                        .resideInAPackage(BASE + ".kernel")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(BASE),
                noClasses()
                        .that()
                        .haveNameNotMatching(
                                ".*\\.(Vector(Kernels|SparseProduct|SparseGradient)|Packed(Product|Blocks))(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jdk.incubator.vector.."),
                neverUses(
                        "mathematics that differs between machines; StrictMath does not", ArchitectureTest::isInexact),
                neverUses("lane-wise mathematics that differs between machines", ArchitectureTest::isInexactLane),
                neverUses("a sum over lanes, whose order is open", ArchitectureTest::isReduction),
                neverUses("what brings lanes together, whose number is open", ArchitectureTest::crossesLanes),
                neverUses("a parallel stream, whose order is open", ArchitectureTest::isParallel),
                neverUses("a stream's sum of doubles, whose order is open", ArchitectureTest::isStreamSum),
                neverUses("a shuffle that the numeric contract does not specify", ArchitectureTest::isForeignShuffle),
                noClasses()
                        .should()
                        .dependOnClassesThat(assignableTo(DoubleAdder.class)
                                .or(assignableTo(DoubleAccumulator.class))
                                .as("add floats in the order in which threads come")),
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAPackage("java.util.random..")
                                .or(assignableTo(RandomGenerator.class))
                                .as("draw random numbers that the numeric contract does not specify")),
                noClasses().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS));
    }

    /** Neither the images nor the harness: a dataset is Tribuo's. */
    private static ArchRule knowsTribuoAlone() {
        return classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        BASE + "..",
                        "java..",
                        "jdk.incubator.vector..",
                        "org.tribuo..",
                        "com.oracle.labs.mlrg.olcut..",
                        "com.google.protobuf..",
                        "ai.onnx.proto..");
    }

    private static ArchRule neverUses(String what, Predicate<JavaAccess<?>> isForbidden) {
        return noClasses().should().accessTargetWhere(describe("the target is " + what, isForbidden));
    }

    private static boolean isInexact(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Math.class) && INEXACT.contains(access.getName());
    }

    private static boolean isInexactLane(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(VectorOperators.class)
                && INEXACT_LANES.contains(access.getName());
    }

    private static boolean isReduction(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(Vector.class)
                && access.getName().startsWith("reduceLanes");
    }

    private static boolean crossesLanes(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(Vector.class) && CROSSING.contains(access.getName());
    }

    private static boolean isParallel(JavaAccess<?> access) {
        return access.getName().startsWith("parallel")
                && access.getTargetOwner().getPackageName().startsWith("java.util");
    }

    private static boolean isStreamSum(JavaAccess<?> access) {
        if (access.getTargetOwner().isEquivalentTo(DoubleStream.class)) {
            return STREAM_SUMS.contains(access.getName());
        }
        return access.getTargetOwner().isEquivalentTo(Collectors.class)
                && access.getName().endsWith("Double");
    }

    private static boolean isForeignShuffle(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Collections.class)
                && access.getName().equals("shuffle");
    }

    /** Breaks every rule that the other one does not; never run. */
    @SuppressWarnings("unused")
    private static final class Offender {
        private final Random random = new Random(1);
        private final DoubleAdder sum = new DoubleAdder();
        private ParameterizedTest foreign;

        float offend(FloatVector vector) {
            DoubleUnaryOperator exp = Math::exp;
            System.out.println(exp.applyAsDouble(1));
            List<Integer> numbers = new ArrayList<>(List.of(1, 2));
            Collections.shuffle(numbers);
            sum.add(numbers.parallelStream().mapToDouble(number -> number).sum() + vector.lane(0));
            return vector.lanewise(VectorOperators.EXP).reduceLanes(VectorOperators.ADD);
        }
    }
}
