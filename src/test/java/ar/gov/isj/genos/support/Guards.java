package ar.gov.isj.genos.support;

import jakarta.servlet.Filter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.SecurityFilterChain;

/** Takes a guard away from the running application, to see that it was that guard. */
public final class Guards {

  private Guards() {}

  /**
   * @param filter simple name of its class
   */
  public static void without(String filter, ApplicationContext beans, Runnable work) {
    Map<SecurityFilterChain, List<Filter>> whole = new HashMap<>();
    for (SecurityFilterChain chain : beans.getBeansOfType(SecurityFilterChain.class).values()) {
      List<Filter> filters = chain.getFilters();
      if (filters.stream().anyMatch(each -> named(each, filter))) {
        whole.put(chain, List.copyOf(filters));
        filters.removeIf(each -> named(each, filter));
      }
    }
    if (whole.isEmpty()) {
      throw new IllegalArgumentException("No chain has a " + filter);
    }
    try {
      work.run();
    } finally {
      whole.forEach(
          (chain, filters) -> {
            chain.getFilters().clear();
            chain.getFilters().addAll(filters);
          });
    }
  }

  private static boolean named(Filter filter, String name) {
    return filter.getClass().getSimpleName().equals(name);
  }
}
