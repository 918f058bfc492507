package ar.gov.isj.genos.support;

import ar.gov.isj.genos.shared.DataScope;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Tests look into the database itself, at rows of every centre. What they call narrows this to its
 * own centre; what runs in other threads, as a server's, does not have it.
 */
public final class EveryCentreInReach implements InvocationInterceptor {

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    everyCentre(invocation);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    everyCentre(invocation);
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    everyCentre(invocation);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    everyCentre(invocation);
  }

  private static void everyCentre(Invocation<Void> invocation) throws Throwable {
    Throwable[] thrown = new Throwable[1];
    DataScope.everyCentre(
        () -> {
          try {
            invocation.proceed();
          } catch (Throwable e) {
            thrown[0] = e;
          }
          return true;
        });
    if (thrown[0] != null) {
      throw thrown[0];
    }
  }
}
