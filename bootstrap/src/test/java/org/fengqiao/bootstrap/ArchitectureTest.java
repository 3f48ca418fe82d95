package org.fengqiao.bootstrap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.SourceTree.SourceFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the poms cannot see. Every rule fails when it finds no class to check, and the classes
 * checked are those of every production file of the running system, no fewer.
 */
class ArchitectureTest {
  private static final List<String> MODULES =
      List.of("domain", "application", "adapters", "bootstrap", "bootstrap/embedded");
  private static final String DOMAIN = "org.fengqiao.domain..";
  private static final String APPLICATION = "org.fengqiao.application..";
  private static final String ADAPTERS = "org.fengqiao.adapters..";

  private static Set<String> sources = Set.of();
  private static JavaClasses production = new ClassFileImporter().importClasses();

  @BeforeAll
  static void importProduction() {
    var tree = SourceTree.find();
    sources =
        MODULES.stream()
            .flatMap(module -> tree.mainOf(module).stream())
            .map(SourceFile::id)
            .collect(toSet());
    production =
        new ClassFileImporter(List.of(ArchitectureTest::isProduction))
            .importPackages("org.fengqiao")
            .that(DescribedPredicate.describe("are written here", ArchitectureTest::isWritten));
  }

  @Test
  void looksAtEveryProductionFile() {
    var imported = production.stream().map(ArchitectureTest::sourceOf).collect(toSet());
    assertEquals(sources, imported);
  }

  @Test
  void keepsTheDomainToTheLanguage() {
    classes()
        .that()
        .resideInAPackage(DOMAIN)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", DOMAIN)
                .and(DescribedPredicate.not(resideInAnyPackage("java.util.logging", "java.sql"))))
        .check(production);
  }

  @Test
  void keepsTheApplicationToTheDomain() {
    classes()
        .that()
        .resideInAPackage(APPLICATION)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", "jakarta.inject", DOMAIN, APPLICATION)
                .and(DescribedPredicate.not(resideInAnyPackage("java.util.logging", "java.sql"))))
        .check(production);
  }

  @Test
  void keepsAdaptersFromEachOther() {
    slices()
        .matching("org.fengqiao.adapters.(*)..")
        .should()
        .notDependOnEachOther()
        .check(production);
  }

  @Test
  void keepsACaseFromWhatHangsOnIt() {
    noClasses()
        .that()
        .resideInAnyPackage("org.fengqiao.domain.cases", "org.fengqiao.application.cases")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.fengqiao.domain.cases.*..", "org.fengqiao.application.cases.*.."))
        .check(production);
  }

  @Test
  void keepsTheDatabaseLibraryInPersistence() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.fengqiao.adapters.persistence..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.jooq.."))
        .check(production);
  }

  @Test
  void keepsTheEmbeddedServerInItsModule() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.fengqiao.embedded..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("ch.vorburger..", "org.springframework.."))
        .check(production);
  }

  @Test
  void takesTimeAndIdsFromOutside() {
    noClasses()
        .that()
        .resideInAnyPackage(DOMAIN, APPLICATION, ADAPTERS)
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("make time or ids", ArchitectureTest::isAmbient))
        .check(production);
  }

  @Test
  void namesTypesByWhatTheyAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Utils?|Helper)(\\$.*)?")
        .orShould()
        .haveNameMatching(".*\\.I[A-Z][a-z][^.]*")
        .orShould()
        .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..")
        .check(production);
  }

  /** Passes over what the contract generates and over tests: most of all, and slow to read. */
  private static boolean isProduction(Location location) {
    return Stream.of("/org/fengqiao/proto/", "/test-classes/", "-tests.jar!")
        .noneMatch(location::contains);
  }

  private static boolean isWritten(JavaClass type) {
    return sources.contains(sourceOf(type));
  }

  private static String sourceOf(JavaClass type) {
    var file = type.getSource().flatMap(source -> source.getFileName()).orElse("");
    return type.getPackageName() + "/" + file;
  }

  private static boolean isAmbient(JavaAccess<?> access) {
    var owner = access.getTargetOwner().getName();
    var name = access.getTarget().getName();
    return switch (owner) {
      case "java.lang.System" -> name.equals("currentTimeMillis");
      case "java.util.UUID" -> name.equals("randomUUID");
      case "java.time.Clock", "java.time.InstantSource" ->
          Stream.of("system", "tick").anyMatch(name::startsWith);
      default -> owner.startsWith("java.time.") && name.equals("now") && !takesASource(access);
    };
  }

  private static boolean takesASource(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        && target.getRawParameterTypes().stream()
            .anyMatch(type -> type.getName().equals("java.time.Clock"));
  }
}
