package ar.gov.isj.genos.mail;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/**
 * A mail as a person reads it.
 *
 * @param subject one line, Spanish
 * @param paragraphs in order; blank ones are left out
 */
public record Mail(MailAddress to, String subject, List<Paragraph> paragraphs) {

  /**
   * @param text one line; {@code prominent} is set apart: a password, a code, a link
   */
  public record Paragraph(String text, boolean prominent) {

    public Paragraph {
      text = oneLine(text);
    }
  }

  public Mail {
    subject = oneLine(subject);
    paragraphs = List.copyOf(paragraphs);
  }

  public static Paragraph says(String text) {
    return new Paragraph(text, false);
  }

  public static Paragraph shows(String text) {
    return new Paragraph(text, true);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (Paragraph paragraph : paragraphs) {
      text.append(paragraph.prominent() ? "    " : "").append(paragraph.text()).append("\n\n");
    }
    return text.append(SIGNATURE).append('\n').toString();
  }

  String html() {
    StringBuilder html =
        new StringBuilder(
            """
            <!DOCTYPE html>
            <html lang="es-AR"><head><meta charset="utf-8"></head>
            <body style="font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5;\
            color:#1d2b33;max-width:560px">
            """);
    for (Paragraph paragraph : paragraphs) {
      html.append(
              paragraph.prominent()
                  ? "<p style=\"font-family:Consolas,monospace;font-size:19px;padding:10px 14px;"
                      + "background:#eef4f6;border:1px solid #c9d9df\">"
                  : "<p>")
          .append(HtmlUtils.htmlEscape(paragraph.text(), "UTF-8"))
          .append("</p>\n");
    }
    return html.append("<p style=\"color:#5a6a72;font-size:13px\">")
        .append(HtmlUtils.htmlEscape(SIGNATURE, "UTF-8"))
        .append("</p>\n</body></html>\n")
        .toString();
  }

  private static final String SIGNATURE =
      "GENOS · Prestaciones Bioquímicas On-Line · Instituto de Seguros de Jujuy. "
          + "Este mensaje es automático: no lo responda.";

  /** Line ends of any alphabet, and characters that nobody sees, become a blank. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
  }
}
