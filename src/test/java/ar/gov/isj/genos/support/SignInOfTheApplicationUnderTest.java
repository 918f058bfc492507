package ar.gov.isj.genos.support;

import java.util.Map;
import java.util.WeakHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Every application that starts replaces the JVM's one holder of who is signed in, while the
 * filters of those already started keep the holder they were born with. Tests come back to
 * applications started earlier: this gives each its own holder back.
 */
public final class SignInOfTheApplicationUnderTest implements TestExecutionListener, Ordered {

  private static final Map<ApplicationContext, SecurityContextHolderStrategy> HOLDERS =
      new WeakHashMap<>();

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public void prepareTestInstance(TestContext test) {
    // Starts the application if it is not yet: right after that, the JVM's holder is its own.
    ApplicationContext application = test.getApplicationContext();
    SecurityContextHolder.setContextHolderStrategy(
        HOLDERS.computeIfAbsent(
            application, started -> SecurityContextHolder.getContextHolderStrategy()));
  }
}
