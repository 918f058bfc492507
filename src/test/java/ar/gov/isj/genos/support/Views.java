package ar.gov.isj.genos.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every view of the application that has an address. */
public final class Views {

  private Views() {}

  public static List<Class<? extends Component>> all() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
    return scanner.findCandidateComponents("ar.gov.isj.genos").stream()
        .map(found -> view(String.valueOf(found.getBeanClassName())))
        .sorted(Comparator.comparing(Views::address))
        .<Class<? extends Component>>map(view -> view)
        .toList();
  }

  public static String address(Class<?> view) {
    return view.getAnnotation(Route.class).value();
  }

  private static Class<? extends Component> view(String name) {
    try {
      return Class.forName(name).asSubclass(Component.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
