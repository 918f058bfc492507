package ar.gov.isj.genos.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.kie.api.KieServices;

/** Where and with what something was measured. */
final class Machine {

  private Machine() {}

  /** Lines of a Markdown list. */
  static String describe() {
    return """
        - Máquina: %s, %d procesadores, %s %s
        - Java %s (%s)
        - Drools %s, OpenL Tablets %s
        """
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version(),
            System.getProperty("java.vm.name"),
            version(KieServices.class),
            System.getProperty("genos.bench.openl", "5.27.14"));
  }

  /**
   * How many processes wanted a processor in the last minute: above the processors, it is noisy.
   */
  static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String version(Class<?> type) {
    String version = type.getPackage().getImplementationVersion();
    return version == null ? "10.2.0" : version;
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("procesador sin nombre");
    } catch (IOException e) {
      return "procesador sin nombre";
    }
  }
}
