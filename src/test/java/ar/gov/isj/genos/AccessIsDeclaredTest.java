package ar.gov.isj.genos;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.builders.WebSecurity;

/** ACC-02: each view says once who may open it, and nothing opens every address. */
class AccessIsDeclaredTest {

  private static final JavaClasses GENOS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ar.gov.isj.genos");

  private static final List<Class<? extends Annotation>> ACCESS =
      List.of(RolesAllowed.class, PermitAll.class, AnonymousAllowed.class, DenyAll.class);

  /** Whatever such a chain is told to open, it opens to everybody. */
  private static final ArchRule NOTHING_IS_LEFT_OUT =
      noClasses()
          .should()
          .callMethod(WebSecurity.class, "ignoring")
          .because("an address without a chain has neither a guard nor headers");

  private static final ArchRule NOTHING_OPENS_ALL =
      noClasses().that().areAssignableTo(Object.class).should(openEveryAddress());

  @Test
  void eachViewSaysOnceWhoMayOpenIt() {
    oneAnnotation(Route.class).check(GENOS);
  }

  @Test
  void nothingOpensEveryAddress() {
    NOTHING_OPENS_ALL.check(GENOS);
    NOTHING_IS_LEFT_OUT.check(GENOS);
  }

  /** The seeded faults: a view that says nothing, one that says two things, chains that open. */
  @Test
  void whatOpensTooMuchIsSeen() {
    assertThat(breaks(oneAnnotation(Address.class), Silent.class)).isTrue();
    assertThat(breaks(oneAnnotation(Address.class), OfTwoMinds.class)).isTrue();
    assertThat(breaks(oneAnnotation(Address.class), Plain.class)).isFalse();
    assertThat(breaks(NOTHING_OPENS_ALL, OpensTheRest.class)).isTrue();
    assertThat(breaks(NOTHING_OPENS_ALL, OpensByPattern.class)).isTrue();
    assertThat(breaks(NOTHING_IS_LEFT_OUT, LeavesOut.class)).isTrue();
  }

  private static ArchRule oneAnnotation(Class<? extends Annotation> address) {
    return classes().that().areAnnotatedWith(address).should(say("once who may open it", ACCESS));
  }

  /** Stands for a route: a real one would be served by every application under test. */
  @Retention(RetentionPolicy.RUNTIME)
  private @interface Address {}

  private static boolean breaks(ArchRule rule, Class<?> type) {
    return rule.allowEmptyShould(true)
        .evaluate(new ClassFileImporter().importClasses(type))
        .hasViolation();
  }

  @Address
  private static final class Silent {}

  @Address
  @PermitAll
  @RolesAllowed("ADMIN")
  private static final class OfTwoMinds {}

  @Address
  @RolesAllowed("ADMIN")
  private static final class Plain {}

  private static final class OpensTheRest {
    @SuppressWarnings("UnusedMethod")
    void open(HttpSecurity http) throws Exception {
      http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    }
  }

  private static final class OpensByPattern {
    @SuppressWarnings("UnusedMethod")
    void open(HttpSecurity http) throws Exception {
      http.authorizeHttpRequests(requests -> requests.requestMatchers("/**").permitAll());
    }
  }

  private static final class LeavesOut {
    @SuppressWarnings("UnusedMethod")
    void open(WebSecurity web) {
      web.ignoring().requestMatchers("/api/**");
    }
  }

  private static ArchCondition<JavaClass> say(
      String what, List<Class<? extends Annotation>> annotations) {
    return new ArchCondition<>("say " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        long said = annotations.stream().filter(type::isAnnotatedWith).count();
        if (said != 1) {
          events.add(
              SimpleConditionEvent.violated(
                  type, "%s says %d times who may open it".formatted(type.getName(), said)));
        }
      }
    };
  }

  /**
   * Told from the order of the calls, which ArchUnit does not keep: what is permitted to all is
   * whatever was named just before.
   */
  private static ArchCondition<JavaClass> openEveryAddress() {
    return new ArchCondition<>("open every address") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (calls(type, "permitAll")) {
          methods(type)
              .filter(AccessIsDeclaredTest::opensAll)
              .forEach(
                  method ->
                      events.add(
                          SimpleConditionEvent.satisfied(
                              type, type.getName() + "." + method.methodName() + " opens all")));
        }
      }
    };
  }

  private static boolean calls(JavaClass type, String method) {
    return type.getMethodCallsFromSelf().stream()
        .anyMatch(
            DescribedPredicate.describe(method, call -> call.getTarget().getName().equals(method)));
  }

  private static Stream<MethodModel> methods(JavaClass type) {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream bytes = AccessIsDeclaredTest.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException(file);
      }
      return ClassFile.of().parse(bytes.readAllBytes()).methods().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean opensAll(MethodModel method) {
    boolean everything = false;
    for (CodeElement element : method.code().map(code -> code.elementList()).orElse(List.of())) {
      switch (element) {
        case ConstantInstruction constant when "/**".equals(constant.constantValue()) ->
            everything = true;
        case InvokeInstruction call -> {
          String name = call.name().stringValue();
          if (name.equals("permitAll") && everything) {
            return true;
          }
          everything = name.equals("anyRequest") || (everything && name.equals("requestMatchers"));
        }
        default -> {
          // Neither names addresses nor opens them.
        }
      }
    }
    return false;
  }
}
