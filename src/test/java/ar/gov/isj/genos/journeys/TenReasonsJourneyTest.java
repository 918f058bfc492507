package ar.gov.isj.genos.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.support.Cast;
import com.microsoft.playwright.Locator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A long prescription against which many kinds of rule have something to say, by keyboard alone.
 */
class TenReasonsJourneyTest extends Journey {

  private static final String TWENTY =
      "15 14 16 13 150 475 466 8554 3093 865 30865 1170 1175 9026 1000 412 902 763 133 192";

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}-\\d{2}");

  @Test
  void twentyLinesAreDecidedWhileTheyAreTypedAndWhatIsMissingIsDeclared() {
    page = page(DESK_WIDTH, 1_900);
    signInAtTheDesk();
    assertThat(credentialBox()).isFocused();
    page.keyboard().type(Cast.MANUAL_CREDENTIAL + "\n");
    assertThat(licenceBox()).isFocused();
    page.keyboard().type("1234\n");
    assertThat(practiceBox()).isFocused();
    page.keyboard().type(TWENTY + "\n");
    // Two lines are added by the rules.
    assertThat(page.locator(".entry-lines .outcome")).hasCount(22);
    assertThat(entryLine("000014")).containsText("requiere auditoría");
    assertThat(page.locator(".step-entry > .live-reasons")).containsText("diagnóstico");
    assertThat(entryLine("000015")).containsText("falta documentación");
    page.getByLabel("Diagnóstico (si lo indica la prescripción)").focus();
    page.keyboard().type("Hepatopatía en estudio");
    page.keyboard().press("Tab");
    assertThat(entryLine("000015")).containsText("Autorizado");
    assertThat(page.locator(".step-entry > .live-reasons")).isHidden();
    Locator total = page.locator(".live-totals .total-total dd");
    assertThat(total).containsText("$");
    String running = total.innerText();
    picture("veinte-practicas-al-cargar");
    page.keyboard().press("F9");
    assertThat(page.locator(".result-lines tr.line")).hasCount(22);
    assertThat(page.locator(".total-total dd")).hasText(running);
    picture("veinte-practicas-resultado");
    Set<String> kinds = kinds();
    assertThat(kinds)
        .containsExactly(
            "AUT-01", "AUT-02", "CMB-01", "CMB-03", "CMB-04", "CMB-09", "FRE-05", "PAY-04",
            "PAY-12", "PER-01", "PER-02", "PRA-03", "PRA-04", "PRA-08", "RTG-01");
    page.locator(".reason-declare").first().press("Enter");
    Locator field = page.getByLabel("Justificación médica");
    assertThat(field).isFocused();
    page.keyboard().type("Son dos pacientes: madre y recién nacido");
    assertThat(page.locator(".declared-fold > summary")).containsText("declarados: 1");
    page.setViewportSize(DESK_WIDTH, 768);
    picture("datos-declarados");
    page.keyboard().press("F9");
    assertThat(page.locator(".result-lines tr.line")).hasCount(22);
    kinds.remove("CMB-04");
    assertThat(kinds()).isEqualTo(kinds);
    page.keyboard().press("Escape");
    assertThat(field).hasValue("Son dos pacientes: madre y recién nacido");
  }

  private Locator entryLine(String code) {
    return page.locator(".entry-lines tr")
        .filter(new Locator.FilterOptions().setHasText(code))
        .first();
  }

  /** Codes of all reasons on screen. */
  private Set<String> kinds() {
    Set<String> codes = new TreeSet<>();
    for (String source : page.locator(".reason-source > summary").allTextContents()) {
      Matcher code = CODE.matcher(source);
      assertThat(code.find()).as(source).isTrue();
      codes.add(code.group());
    }
    return codes;
  }
}
