package io.github.mnistlab.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.apache.maven.plugin.AbstractMojo;
import org.junit.jupiter.api.Test;

/** What keeps the plugin thin. */
class ArchitectureTest {
    private static final JavaClasses PLUGIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.mnistlab.maven");

    /** What Maven was told is in its session; the JVM's properties belong to everything that runs in it. */
    @Test
    void should_not_read_system_properties() {
        noClasses()
                .should()
                .callMethod(System.class, "getProperty", String.class)
                .check(PLUGIN);
    }

    @Test
    void should_not_write_to_standard_streams() {
        noClasses().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS).check(PLUGIN);
    }

    /** So that skipping and failures are in one place. */
    @Test
    void should_share_one_base_class() {
        classes()
                .that()
                .areAssignableTo(AbstractMojo.class)
                .and()
                .resideInAPackage("io.github.mnistlab.maven")
                .should()
                .beAssignableTo(AbstractMnistMojo.class)
                .check(PLUGIN);
    }

    @Test
    void should_leave_machine_learning_to_the_harness() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.tribuo..",
                        "ai.onnxruntime..",
                        "com.fasterxml.jackson..",
                        "io.github.mnistlab.dataset..",
                        "io.github.mnistlab.training..",
                        "io.github.mnistlab.evaluation..")
                .check(PLUGIN);
    }
}
