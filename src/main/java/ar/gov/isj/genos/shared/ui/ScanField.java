package ar.gov.isj.genos.shared.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/**
 * A text field that hands over what it holds on Enter. A card reader or a quick hand types the next
 * number before the server has answered to the first one, so the field empties itself in the
 * browser at once.
 */
public final class ScanField extends TextField {

  private static final String LISTEN =
      """
      const field = this, takes = $0 && new RegExp($0);
      field.addEventListener('keydown', e => {
        if (e.key !== 'Enter') return;
        e.preventDefault();
        const text = field.value || '';
        if (takes && takes.test(text)) field.value = '';
        field.dispatchEvent(new CustomEvent('entered', {detail: text}));
      });
      field.addEventListener('paste', e => {
        const text = e.clipboardData ? e.clipboardData.getData('text') : '';
        if (!/[\\r\\n\\t]/.test(text)) return;
        e.preventDefault();
        field.value = ((field.value || '') + ' ' + text.replace(/[\\r\\n\\t]+/g, ' ')).trim();
      });
      """;

  /**
   * @param takes JavaScript pattern of what the field may drop once it was handed over; empty when
   *     it keeps everything
   */
  public ScanField(String label, String takes, Consumer<String> onEnter) {
    super(label);
    setAutoselect(true);
    setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
    addAttachListener(_ -> getElement().executeJs(LISTEN, takes));
    getElement()
        .addEventListener(
            "entered", event -> onEnter.accept(event.getEventData().get("event.detail").asString()))
        .addEventData("event.detail");
  }

  /** Gives back what could not be used, unless something new is already being typed. */
  public void giveBack(String text) {
    getElement()
        .executeJs("if (!this.value) { this.value = $0; this.inputElement?.select(); }", text);
  }
}
