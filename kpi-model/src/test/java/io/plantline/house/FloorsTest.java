package io.plantline.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** Arrows in the model go down, there are no circles, and it reads no clock. */
@AnalyzeClasses(packages = "io.plantline", importOptions = ImportOption.DoNotIncludeTests.class)
class FloorsTest {

    @ArchTest
    static final ArchRule arrowsGoDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("..model..")
            .layer("plant")
            .definedBy("..plant..")
            .layer("baseline")
            .definedBy("..baseline..")
            .layer("batch")
            .definedBy("..batch..")
            .layer("cell")
            .definedBy("..cell..")
            .layer("kpi")
            .definedBy("..kpi..")
            .layer("anomaly")
            .definedBy("..anomaly..")
            .layer("flow")
            .definedBy("..flow..")
            .layer("decision")
            .definedBy("..decision..")
            .layer("whatif")
            .definedBy("..whatif..")
            .layer("alert")
            .definedBy("..alert..")
            .layer("wire")
            .definedBy("..wire..")
            .whereLayer("wire")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("alert")
            .mayOnlyBeAccessedByLayers("wire")
            .whereLayer("anomaly")
            .mayOnlyBeAccessedByLayers("alert", "decision", "wire")
            .whereLayer("kpi")
            .mayOnlyBeAccessedByLayers("anomaly", "decision", "whatif", "wire")
            .whereLayer("flow")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("decision")
            .mayOnlyBeAccessedByLayers("alert", "wire")
            .whereLayer("whatif")
            .mayOnlyBeAccessedByLayers("wire")
            .whereLayer("baseline")
            .mayOnlyBeAccessedByLayers("kpi", "wire")
            .whereLayer("batch")
            .mayOnlyBeAccessedByLayers("kpi", "wire")
            .whereLayer("cell")
            .mayOnlyBeAccessedByLayers("batch", "kpi", "anomaly", "flow", "decision", "whatif", "wire")
            .whereLayer("plant")
            .mayOnlyBeAccessedByLayers(
                    "baseline", "cell", "batch", "kpi", "anomaly", "flow", "decision", "whatif", "alert", "wire");

    @ArchTest
    static final ArchRule noCircles =
            slices().matching("io.plantline.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheWireKnowsJson = noClasses()
            .that()
            .resideOutsideOfPackage("..wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule onlyTheWireLooksHolidaysUp = noClasses()
            .that()
            .resideOutsideOfPackage("..wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.focus_shift..");

    @ArchTest
    static final ArchRule onlyTheWireParsesFormulasAndLooksSteamUp = noClasses()
            .that()
            .resideOutsideOfPackage("..wire..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.ezylang..", "com.hummeling..");

    @ArchTest
    static final ArchRule onlyTheFlowsSolveEquations = noClasses()
            .that()
            .resideOutsideOfPackage("..flow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hipparchus..");

    @ArchTest
    static final ArchRule nothingButTheJdkAndWhatIsNamed = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.plantline..",
                    "java..",
                    "javax.crypto..",
                    "com.fasterxml.jackson..",
                    "org.yaml.snakeyaml..",
                    "de.focus_shift.jollyday..",
                    "com.ezylang.evalex..",
                    "com.hummeling.if97..",
                    "org.hipparchus..");

    @ArchTest
    static final ArchRule timeIsAParameter = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);
}
