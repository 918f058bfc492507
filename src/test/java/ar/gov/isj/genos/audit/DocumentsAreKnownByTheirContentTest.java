package ar.gov.isj.genos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.audit.Attachment.Upload;
import ar.gov.isj.genos.audit.AttachmentCheck.CheckedFile;
import ar.gov.isj.genos.authorization.FieldError;
import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither the name nor the sender says what a document is. */
class DocumentsAreKnownByTheirContentTest {

  private final List<FieldError> errors = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"png, image/png", "jpg, image/jpeg"})
  void imagesWhateverTheyAreCalled(String format, String type) throws IOException {
    List<CheckedFile> files = check(new Upload("informe.exe", image(format)));
    assertThat(errors).isEmpty();
    assertThat(files).extracting(CheckedFile::mediaType).containsExactly(type);
  }

  @Test
  void pdfs() {
    assertThat(check(new Upload("informe.pdf", pdf(false))))
        .extracting(CheckedFile::mediaType)
        .containsExactly("application/pdf");
    assertThat(errors).isEmpty();
  }

  @Test
  void pdfsWithProgramsAreRefused() {
    assertThat(check(new Upload("informe.pdf", pdf(true)))).isEmpty();
    assertThat(errors).extracting(FieldError::code).containsExactly("ATTACHMENT_UNREADABLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void imagesCutShortAreRefused(String format) throws IOException {
    byte[] whole = image(format);
    check(new Upload("a." + format, Arrays.copyOf(whole, 40)));
    assertThat(errors).extracting(FieldError::code).containsExactly("ATTACHMENT_UNREADABLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MZ", "<html><script>alert(1)</script>", "GIF89a", "PK"})
  void othersAreRefused(String beginning) {
    check(new Upload("informe.pdf", beginning.getBytes(StandardCharsets.US_ASCII)));
    assertThat(errors).extracting(FieldError::code).containsExactly("ATTACHMENT_TYPE");
  }

  @Test
  void sizeAndNumberHaveLimits() throws IOException {
    check(new Upload("vacio.png", new byte[0]));
    check(new Upload("grande.png", Arrays.copyOf(image("png"), Attachment.MAX_BYTES + 1)));
    AttachmentCheck.check(Collections.nCopies(4, new Upload("a.png", image("png"))), 7, errors);
    assertThat(errors)
        .extracting(FieldError::code)
        .containsExactly("ATTACHMENT_EMPTY", "ATTACHMENT_TOO_LARGE", "ATTACHMENTS_TOO_MANY");
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\Users\\x\\informe.png, informe.png",
    "../../etc/passwd, passwd",
    "'a\"b;c.png', a_b_c.png",
    "'   ', documento"
  })
  void namesAreTheirLastPartAndPrintable(String sent, String kept) throws IOException {
    assertThat(check(new Upload(sent, image("png"))))
        .extracting(CheckedFile::name)
        .containsExactly(kept);
  }

  private List<CheckedFile> check(Upload upload) {
    return AttachmentCheck.check(List.of(upload), 0, errors);
  }

  private static byte[] image(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), format, bytes))
        .isTrue();
    return bytes.toByteArray();
  }

  private static byte[] pdf(boolean active) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document();
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    document.open();
    document.add(new Paragraph("Informe"));
    if (active) {
      writer.addJavaScript("app.alert('hola');");
    }
    document.close();
    return bytes.toByteArray();
  }
}
