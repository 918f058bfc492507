package ar.gov.isj.genos.rulebook.drools;

import ar.gov.isj.genos.rulebook.RulebookDefect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/**
 * Compiles DRL to an executable model. Drools' builds are not safe in parallel, so they take turns;
 * each has a release id of its own, because sources are cached by name.
 */
public final class RuleCompiler {

  private static final Object ONE_AT_A_TIME = new Object();

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)");

  static {
    // The in-process Eclipse compiler: there need not be a JDK where GENOS runs.
    System.setProperty("drools.dialect.java.compiler", "ECLIPSE");
  }

  private RuleCompiler() {}

  /**
   * @param sources DRL by the path that defects name
   * @param defects where what does not compile is added
   * @return the compiled rules; useless if a defect was added
   */
  public static KieBase compile(Map<String, String> sources, List<RulebookDefect> defects) {
    synchronized (ONE_AT_A_TIME) {
      KieServices services = KieServices.Factory.get();
      ClassLoader loader = RuleCompiler.class.getClassLoader();
      ReleaseId release = services.newReleaseId("ar.gov.isj.genos", "rules", unique());
      KieFileSystem files = services.newKieFileSystem();
      files.generateAndWritePomXML(release);
      List<String> paths = new ArrayList<>(sources.keySet());
      for (int i = 0; i < paths.size(); i++) {
        String drl = sources.getOrDefault(paths.get(i), "");
        files.write(
            "src/main/resources/%s/%03d.drl".formatted(folder(drl), i),
            drl.getBytes(StandardCharsets.UTF_8));
      }
      KieBuilder builder = services.newKieBuilder(files, loader);
      builder.buildAll(ExecutableModelProject.class);
      for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
        defects.add(defect(message, paths));
      }
      if (builder.getResults().hasMessages(Message.Level.ERROR)) {
        return services.newKieContainer(empty(services, loader), loader).getKieBase();
      }
      return base(services, release, loader);
    }
  }

  /** Drools wants each source in the folder of its package. */
  private static String folder(String drl) {
    Matcher matcher = PACKAGE.matcher(drl);
    return matcher.find() ? matcher.group(1).replace('.', '/') : "genos";
  }

  private static ReleaseId empty(KieServices services, ClassLoader loader) {
    ReleaseId release = services.newReleaseId("ar.gov.isj.genos", "empty", unique());
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
    return release;
  }

  private static KieBase base(KieServices services, ReleaseId release, ClassLoader loader) {
    KieContainer container = services.newKieContainer(release, loader);
    KieBase base = container.getKieBase();
    // The repository would hold every module ever built; the base needs only its own classes.
    services.getRepository().removeKieModule(release);
    return base;
  }

  private static RulebookDefect defect(Message message, List<String> paths) {
    String path = message.getPath();
    for (int i = 0; i < paths.size(); i++) {
      if (path != null && path.endsWith("/%03d.drl".formatted(i))) {
        String line = message.getLine() > 0 ? "línea " + message.getLine() : "";
        return new RulebookDefect(paths.get(i), "", line, text(message));
      }
    }
    return new RulebookDefect("rules", "", "", text(message));
  }

  private static String text(Message message) {
    return "la regla no compila: " + message.getText().replaceAll("\\s+", " ").strip();
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }
}
