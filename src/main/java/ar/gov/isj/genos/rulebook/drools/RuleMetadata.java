package ar.gov.isj.genos.rulebook.drools;

import ar.gov.isj.genos.rulebook.RuleInfo;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Reads what each rule of {@code rules/} declares: {@code @code, @effect, @norm, @about…}. */
public final class RuleMetadata {

  private static final Set<String> EFFECTS =
      Set.of("RECHAZA", "AUDITA", "DOCUMENTO", "AVISA", "INFORMA");

  private RuleMetadata() {}

  /**
   * @param defects where a rule that declares too little is told
   * @return rules by name; those that stand for tables are left out
   */
  public static Map<String, RuleInfo> read(KieBase base, List<RulebookDefect> defects) {
    Map<String, RuleInfo> rules = new TreeMap<>();
    for (KiePackage kiePackage : base.getKiePackages()) {
      if (kiePackage.getName().equals(TableRules.PACKAGE)) {
        continue;
      }
      for (Rule rule : kiePackage.getRules()) {
        RuleInfo info = info(rule);
        if (!info.code().matches("[A-Z]{3}-[0-9]{2}")
            || !EFFECTS.contains(info.effect())
            || info.norm().isEmpty()
            || info.subject().isEmpty()) {
          defects.add(
              new RulebookDefect(
                  "rules",
                  "",
                  "regla «" + rule.getName() + "»",
                  "se esperaban @code, @effect, @norm y @about, y se encontró %s."
                      .formatted(rule.getMetaData())));
        }
        if (rules.put(rule.getName(), info) != null) {
          defects.add(
              new RulebookDefect(
                  "rules", "", "regla «" + rule.getName() + "»", "el nombre está repetido."));
        }
      }
    }
    return rules;
  }

  private static RuleInfo info(Rule rule) {
    return new RuleInfo(
        rule.getName(),
        text(rule, "code"),
        text(rule, "effect"),
        text(rule, "norm"),
        text(rule, "about"),
        List.of(text(rule, "data").split(" ")),
        text(rule, "field"));
  }

  private static String text(Rule rule, String name) {
    Object value = rule.getMetaData().get(name);
    String text = value == null ? "" : value.toString();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
