package ar.gov.isj.genos.rulebook.xlsx;

import java.util.ArrayList;
import java.util.List;

/** Texts that try to be more than text, in a cell. */
final class HostileTexts {

  /** Where a text breaks out of what stock Drools makes of its cell. */
  enum Place {
    /** {@code plan == "$param"}: a cell that begins with a quote is not escaped. */
    CONDITION("C", "\" || %s != null || plan == \"Y"),
    /** {@code findings.cell(…, "codigo", "$param");}. */
    TEXT_ACTION("I", "\"); Object x = %s; findings.cell($fact, \"\", \"\", \"");

    final String column;
    private final String breakOut;

    Place(String column, String breakOut) {
      this.column = column;
      this.breakOut = breakOut;
    }
  }

  /**
   * @param id of the mark that it leaves in the system properties when it runs
   */
  record Payload(Place place, String id, String text) {}

  /** Ways to leave the mark %1$s; each is an expression that is not null. */
  private static final List<String> WAYS =
      List.of(
          "String.valueOf(System.setProperty(\"%1$s\",\"1\"))",
          "String.valueOf(java.lang.System.setProperty(\"%1$s\",\"1\"))",
          "String.valueOf(System.getProperties().put(\"%1$s\",\"1\"))",
          "String.valueOf(System.getProperties().putIfAbsent(\"%1$s\",\"1\"))",
          "String.valueOf(System.getProperties().setProperty(\"%1$s\",\"1\"))",
          "String.valueOf(System.setProperty(\"%1$s\",\"\" + 1))",
          "String.valueOf(System.setProperty(\"%1$s\",\"x\".trim()))",
          "String.valueOf(System.setProperty(\"%1$s\".toString(),\"1\"))",
          "String.valueOf(System.setProperty(\"%1$s\".concat(\"\"),String.valueOf(1)))",
          "String.valueOf(System.setProperty(new String(\"%1$s\"),\"1\"))",
          "String.valueOf(System.setProperty(\"%1$s\",Integer.toString(1)))",
          "String.valueOf(System.setProperty(\"%1$s\",String.valueOf(true)))",
          "String.valueOf(System.setProperty(\"%1$s\",Boolean.toString(true)))",
          "String.valueOf(System.setProperty(\"%1$s\",Long.toString(1L)))",
          "String.valueOf(System.setProperty(\"%1$s\",\"1\".toUpperCase()))",
          "String.valueOf(System.setProperty(\"%1$s\",\"1\".toLowerCase()))");

  private static final List<String> MORE =
      List.of(
          "\\\"); System.setProperty(\\\"genos.test.hostile\\\",\\\"1\\\"); //",
          "\\u0022); System.setProperty(\\u0022genos.test.hostile\\u0022,\\u00221\\u0022); //",
          "*/ System.setProperty(\"genos.test.hostile\",\"1\"); /*",
          "end rule \"x\" when then System.setProperty(\"genos.test.hostile\",\"1\"); end",
          "eval(System.setProperty(\"genos.test.hostile\",\"1\") == null)",
          "${System.setProperty('genos.test.hostile','1')}",
          "@{System.setProperty('genos.test.hostile','1')}",
          "#{T(java.lang.System).setProperty('genos.test.hostile','1')}",
          "$param\", System.setProperty(\"genos.test.hostile\",\"1\"), \"",
          "$1, System.setProperty(\"genos.test.hostile\",\"1\")",
          "Runtime.getRuntime().exec(\"touch /tmp/genos-hostile\")",
          "\"); Runtime.getRuntime().exec(\"touch /tmp/genos-hostile\"); //",
          "new java.io.File(\"/tmp/genos-hostile\").createNewFile()",
          "new ProcessBuilder(\"sh\").start()",
          "T(java.lang.Runtime).getRuntime()",
          "${jndi:ldap://127.0.0.1/a}",
          "${${lower:j}ndi:ldap://127.0.0.1/a}",
          "Class.forName(\"java.lang.Runtime\")",
          "getClass().getClassLoader()",
          "from collect( LineFact() )",
          "from accumulate( LineFact() )",
          "from entry-point \"x\"",
          "exists( LineFact() )",
          "forall( LineFact() )",
          "not( LineFact() )",
          "insert(new Object())",
          "update($fact)",
          "modify($fact) {}",
          "delete($fact)",
          "retract($fact)",
          "drools.halt()",
          "kcontext.getKieRuntime()",
          "dialect \"mvel\"",
          "import java.io.File",
          "import function java.lang.System.exit",
          "function void x() {}",
          "query \"x\" LineFact() end",
          "declare X end",
          "global java.util.List x",
          "package x",
          "salience (100)",
          "timer (int: 1s)",
          "@watch(*)",
          "no-loop true",
          "lock-on-active true",
          "agenda-group \"x\"",
          "activation-group \"x\"",
          "duration 1",
          "date-effective \"01-ene-2020\"",
          "enabled false",
          "RuleTable otra",
          "ruletable otra",
          "RuleSet ar.gov.isj",
          "Import java.io.File",
          "Functions void x() {}",
          "Queries query x() end",
          "Declare declare X end",
          "Variables java.util.List x",
          "EscapeQuotes false",
          "Sequential true",
          "CONDITION",
          "ACTION",
          "METADATA",
          "=HYPERLINK(\"http://example.invalid\")",
          "=cmd|' /C calc'!A0",
          "=1+1",
          "+1+1",
          "-1-1",
          "@SUM(A1)",
          "_x0022_) || true",
          "_x000A_otra",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "'; DROP TABLE member; --",
          "' OR '1'='1",
          "000865\u200b",
          "000865\u202e",
          "\u202e568000",
          "٠٠٠٨٦٥",
          "1E+11",
          "1,5E+5",
          "0x10",
          "1_000",
          "00086５",
          "\ud83d\ude00",
          "\u00a0000865",
          "true || true",
          "5 || System.getProperties().put('genos.test.hostile','1') == null",
          "1); System.setProperty(\"genos.test.hostile\",\"1\"); findings.cell($fact, \"\", \"\", 1",
          "1 == 1",
          "null",
          "NaN",
          "%s%s%s%n",
          "{0}{practica}",
          "\t000865",
          "a".repeat(400));

  private HostileTexts() {}

  /** Those that stock Drools runs. */
  static List<Payload> biting() {
    List<Payload> payloads = new ArrayList<>();
    for (Place place : Place.values()) {
      for (String way : WAYS) {
        String id = "genos.test.hostile." + payloads.size();
        payloads.add(new Payload(place, id, place.breakOut.formatted(way.formatted(id))));
      }
    }
    return payloads;
  }

  static List<String> all() {
    List<String> all = new ArrayList<>(biting().stream().map(Payload::text).toList());
    all.addAll(MORE);
    return all;
  }
}
