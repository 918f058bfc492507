package ar.gov.isj.genos;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.shared.DataScope;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which technique may be used where. */
class WallsTest {

  private static final JavaClasses GENOS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ar.gov.isj.genos");

  private static final Set<String> TIME_TYPES =
      Set.of(
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.Instant",
          "java.time.ZonedDateTime",
          "java.time.OffsetDateTime",
          "java.time.Year",
          "java.time.YearMonth");

  @Test
  void droolsOnlyWhereRulesAreCompiledAndRun() {
    only("org.drools..", "org.kie..").in("..adjudication.drools..", "..rulebook..").check(GENOS);
  }

  /** Sign-in is configured where users live; all else of Vaadin stays in the screens. */
  @Test
  void vaadinOnlyInScreens() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..ui..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("com.vaadin..")
                .and(not(resideInAPackage("com.vaadin.flow.spring.security.."))))
        .check(GENOS);
    only("com.vaadin.flow.spring.security..").in("..ui..", "..identity").check(GENOS);
  }

  @Test
  void spreadsheetsOnlyInTheirReaderAndWriter() {
    only("org.apache.poi..").in("..rulebook.xlsx..").check(GENOS);
  }

  @Test
  void jasperReportsOnlyInPrintedDocuments() {
    only("net.sf.jasperreports..").in("..reporting..").check(GENOS);
  }

  @Test
  void theDecisionIsPure() {
    noClasses()
        .that()
        .resideInAPackage("..adjudication..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("BusinessClock")
        .check(GENOS);
  }

  @Test
  void screensNeverTouchTheDatabase() {
    noClasses()
        .that()
        .resideInAPackage("..ui..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.springframework.data..")
        .check(GENOS);
  }

  @Test
  void nobodyAsksTheTimeWithoutAClock() {
    noClasses()
        .should()
        .callMethodWhere(
            new DescribedPredicate<JavaMethodCall>("now() without a Clock") {
              @Override
              public boolean test(JavaMethodCall call) {
                return TIME_TYPES.contains(call.getTargetOwner().getName())
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isAssignableTo(Clock.class));
              }
            })
        .check(GENOS);
  }

  @Test
  void namesSayWhatThingsAre() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Impl")
        .andShould()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Dto")
        .check(GENOS);
  }

  @Test
  void moneyIsNeverFloatingPoint() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage("..adjudication..", "..authorization..", "..catalog..", "..shared..")
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage("..ui..")
        .should()
        .notHaveRawReturnType(double.class)
        .andShould()
        .notHaveRawReturnType(float.class)
        .check(GENOS);
  }

  /**
   * Whoever asks for the data of every centre is known: the insurer's own people, what an affiliate
   * consumed anywhere, and what runs by itself. A new one adds itself here, with its reason.
   */
  @Test
  void dataOfEveryCentreIsOnlyAskedForHere() {
    noClasses()
        .that()
        .doNotHaveSimpleName("RegisterScope") // Administration and controller look at all orders.
        .and()
        .doNotHaveSimpleName("Authorizations") // Consumption: limits hold over all centres.
        .and()
        .doNotHaveSimpleName("Reserved") // Units held by requests for audit, likewise.
        .and()
        .doNotHaveSimpleName("OrderReplay") // Decides stored orders again, shows none.
        .and()
        .doNotHaveSimpleName("Surroundings") // Counts and sums that limits need, likewise.
        .and()
        .doNotHaveSimpleName("PastCases") // Past cases of all, for who writes the rules.
        .and()
        .doNotHaveSimpleName("RowsOfOrders") // Counts which rows gave reasons, shows no case.
        .and()
        .doNotHaveSimpleName("RowsOfRequests") // Likewise.
        .and()
        .doNotHaveSimpleName("ControlSignals") // Compares centres for who controls, shows no case.
        .and()
        .doNotHaveSimpleName("AuditorDesk") // Auditors resolve requests of every centre.
        .and()
        .doNotHaveSimpleName("AuditorHold") // Likewise, one auditor at a time.
        .and()
        .doNotHaveSimpleName("AuditLists") // Their queue.
        .and()
        .doNotHaveSimpleName("TrailSearch") // Administration and controller read the trail.
        .and()
        .doNotHaveSimpleName("Retention") // Runs by itself: removes what has expired, shows none.
        .and()
        .doNotHaveSimpleName("AuditKeyRetention") // Likewise.
        .and()
        .doNotHaveSimpleName("MemberLooks") // A user's looks count over all their centres.
        .should()
        .callMethod(DataScope.class, "everyCentre", Supplier.class)
        .because("a centre's work must not reach other centres' rows (ADR 0007)")
        .check(GENOS);
  }

  /** A wall around nothing guards nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "adjudication",
        "adjudication.drools",
        "rulebook",
        "rulebook.xlsx",
        "authorization.ui",
        "authorization.api",
        "catalog",
        "reporting",
        "shared"
      })
  void everyPackageNamedInAWallHasAClass(String name) {
    assertThat(GENOS.stream())
        .anyMatch(type -> type.getPackageName().equals("ar.gov.isj.genos." + name));
  }

  private record Only(List<String> technique) {
    ArchRule in(String... homes) {
      return noClasses()
          .that()
          .resideOutsideOfPackages(homes)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(technique.toArray(String[]::new));
    }
  }

  private static Only only(String... technique) {
    return new Only(List.of(technique));
  }
}
